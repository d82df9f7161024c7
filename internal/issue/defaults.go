package issue

import (
	"errors"
	"io/fs"
	"path/filepath"

	"bantin/internal/config"
	"bantin/internal/diag"
)

// Defaults is the user's configuration: what counts where an issue file says nothing.
type Defaults struct {
	Version  string    `yaml:"version" of:"1"`
	Lang     string    `yaml:"lang" of:"vi|en"` // of messages
	Color    string    `yaml:"color" of:"auto|always|never"`
	Jobs     int       `yaml:"jobs" like:"2"`
	Series   Series    `yaml:"series"`
	Editions []Edition `yaml:"editions"`
	Output   Pattern   `yaml:"output" like:"ban-tin-{number}.pdf"`
	Script   Script    `yaml:"script"`
}

// ReadDefaults reads the user's configuration. Paths in it are relative to it.
// One that is not there says nothing.
func ReadDefaults(files Files, name string) (*Defaults, []diag.Diag) {
	user := &Defaults{}
	if name == "" {
		return user, nil
	}
	data, err := files.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return user, nil
	}
	if err != nil {
		return user, []diag.Diag{unreadable(name, "", name)}
	}
	diags := config.Decode(name, data, user)
	if user.Series.Path != "" && len(diags) == 0 {
		diags = user.Series.follow(files, name, filepath.Dir(name))
	}
	from(user.Editions, name)
	return user, diags
}
