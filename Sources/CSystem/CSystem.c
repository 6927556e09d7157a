#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

void csystem_set_heap(int block, int step) {
    mallopt(M_MMAP_THRESHOLD, block);
    mallopt(M_TOP_PAD, step);
    mallopt(M_TRIM_THRESHOLD, 4 * step);
}

int csystem_exchange(int folder, const char *one, int other_folder, const char *other) {
    return renameat2(folder, one, other_folder, other, RENAME_EXCHANGE);
}

int csystem_is_mount_root(int folder) {
#ifdef STATX_ATTR_MOUNT_ROOT
    struct statx facts;
    if (statx(folder, "", AT_EMPTY_PATH, STATX_TYPE, &facts) != 0) return 0;
    return (facts.stx_attributes_mask & facts.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
    (void)folder;
    return 0;
#endif
}

int csystem_has_attributes(int folder) {
    char names[4096];
    ssize_t size = flistxattr(folder, names, sizeof names);
    if (size < 0) return errno == ERANGE;
    // What a security module sets it sets on a new folder too.
    for (char *name = names; name < names + size; name += strlen(name) + 1)
        if (strncmp(name, "security.", 9) != 0) return 1;
    return 0;
}

void csystem_hash128(const void *bytes, size_t size, uint64_t *low, uint64_t *high) {
    XXH128_hash_t hash = XXH3_128bits(bytes, size);
    *low = hash.low64;
    *high = hash.high64;
}

size_t csystem_hasher_size(void) { return sizeof(XXH3_state_t); }

size_t csystem_hasher_alignment(void) { return _Alignof(XXH3_state_t); }

void csystem_hasher_begin(void *hasher) {
    XXH3_state_t *state = hasher;
    // The library reads some of it before it sets it.
    XXH3_INITSTATE(state);
    XXH3_128bits_reset(state);
}

void csystem_hasher_add(void *hasher, const void *bytes, size_t size) {
    XXH3_128bits_update(hasher, bytes, size);
}

void csystem_hasher_result(const void *hasher, uint64_t *low, uint64_t *high) {
    XXH128_hash_t hash = XXH3_128bits_digest(hasher);
    *low = hash.low64;
    *high = hash.high64;
}
