package system

// noFollow is nothing: the system has no such flag for os.OpenFile.
const noFollow = 0
