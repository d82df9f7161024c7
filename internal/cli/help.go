package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"bantin/internal/diag"
)

// help prints the help of a command in the language of messages.
func (r *run) help(c *cobra.Command, _ []string) {
	var b strings.Builder
	title := func(en, vi string) { fmt.Fprintf(&b, "\n%s\n", r.in(en, vi)) }
	if c.HasParent() {
		fmt.Fprintf(&b, "%s\n", c.Short)
		title("Usage:", "Cách dùng:")
		fmt.Fprintf(&b, "  %s\n", c.UseLine())
	} else {
		fmt.Fprintf(&b, "bantin: %s\n", c.Short)
		title("Usage:", "Cách dùng:")
		b.WriteString("  bantin [build] INPUT... [-o OUT]\n")
		title("Commands:", "Các lệnh:")
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				fmt.Fprintf(&b, "  %-11s %s\n", sub.Name(), sub.Short)
			}
		}
	}
	if c.Long != "" {
		fmt.Fprintf(&b, "\n%s\n", c.Long)
	}
	if f := c.LocalNonPersistentFlags(); f.HasAvailableFlags() && c.HasParent() {
		title("Flags:", "Các cờ:")
		b.WriteString(f.FlagUsages())
	}
	title("Everywhere:", "Cờ chung:")
	b.WriteString(c.Root().PersistentFlags().FlagUsages())
	if c.Example != "" {
		title("Examples:", "Ví dụ:")
		fmt.Fprintf(&b, "%s\n", c.Example)
	}
	_, err := io.WriteString(r.stdout, b.String())
	r.helpErr = r.stdoutError(err)
}

// newHelp is "bantin help [COMMAND|exit-codes]".
func (r *run) newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND|exit-codes]",
		Short: r.in("help of a command, or the exit codes", "hướng dẫn một lệnh, hoặc các mã thoát"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				r.help(c.Root(), nil)
				return r.helpErr
			}
			if args[0] == "exit-codes" {
				_, err := io.WriteString(r.stdout, r.exitCodes())
				return r.stdoutError(err)
			}
			for _, sub := range c.Root().Commands() {
				if sub.Name() == args[0] {
					r.help(sub, nil)
					return r.helpErr
				}
			}
			return fail(exitUsage, diag.Diag{Code: "usage-command", Args: []any{args[0]}})
		},
	}
}

// exitCodes is the table of exit codes.
func (r *run) exitCodes() string {
	var b strings.Builder
	for _, e := range []struct {
		code   int
		en, vi string
	}{
		{exitDone, "done", "xong"},
		{exitFailed, "failed", "thất bại"},
		{exitUsage, "wrong usage", "dùng lệnh sai"},
		{exitMissing, "done, but some articles or pictures are missing", "xong, nhưng thiếu một số bài hoặc ảnh"},
		{exitNothing, "nothing usable in the input", "đầu vào không có gì dùng được"},
		{exitOutput, "the output cannot be written", "không ghi được kết quả"},
		{exitMisfit, "does not fit", "không vừa số trang"},
		{exitCancelled, "cancelled (Ctrl-C)", "đã hủy (Ctrl-C)"},
		{exitEnded, "terminated", "bị kết thúc"},
	} {
		fmt.Fprintf(&b, "%4d  %s\n", e.code, r.in(e.en, e.vi))
	}
	return b.String()
}
