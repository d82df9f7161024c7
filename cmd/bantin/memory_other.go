//go:build !linux

package main

// spread is for Linux: other systems choose the sizes of pages themselves.
func spread() {}
