package style

import "bantin/internal/config"

// Schema is the schema of templates.
func Schema() map[string]any { return config.Schema(&Template{}, nil) }
