#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// Exchanges two entries of two open folders at once (`renameat2` with `RENAME_EXCHANGE`), which Swift's Glibc does not
/// show. Returns 0, or -1 with `errno` set.
int csystem_exchange(int folder, const char *one, int other_folder, const char *other);

/// Whether an open folder is known to be where something is mounted (`statx`, `STATX_ATTR_MOUNT_ROOT`).
int csystem_is_mount_root(int folder);

/// Whether an open folder carries access lists or attributes of the user's, which a new folder in its place would lack.
int csystem_has_attributes(int folder);

/// Sets how the heap deals with the system (`mallopt`, glibc), in bytes: from which size a block is taken and given back
/// on its own, whatever lies above it, and in which steps the rest grows; four of them may lie idle.
void csystem_set_heap(int block, int step);

/// The 128-bit XXH3 hash of `size` bytes, as two halves. Source: https://github.com/Cyan4973/xxHash
void csystem_hash128(const void *bytes, size_t size, uint64_t *low, uint64_t *high);

/// The same hash, of bytes that come in pieces. The memory for `hasher` is the caller's, of this size and alignment; it
/// needs no end.
size_t csystem_hasher_size(void);
size_t csystem_hasher_alignment(void);
void csystem_hasher_begin(void *hasher);
void csystem_hasher_add(void *hasher, const void *bytes, size_t size);
void csystem_hasher_result(const void *hasher, uint64_t *low, uint64_t *high);

#endif
