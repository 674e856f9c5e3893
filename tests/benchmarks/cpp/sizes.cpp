// The objects of the program whose size is compared, made by C++: what macros of `sizes/build.rs` say.
#include "classes.h"

namespace {

/// The number makes the methods differ from those of others.
template <int Number, class... Is> struct Object final : Is... {
    using Identity = typename FirstOf<Is...>::type;
    COUNTED
    QUERIED(Identity, Is...)
    int32_t Add(int32_t amount) override { return total = int32_t(uint32_t(total) + uint32_t(amount ^ Number)); }
    int32_t AddChecked(int32_t amount) override { return total = int32_t(uint32_t(total) + uint32_t(amount | Number)); }
};

template <int Number, class First, class... Is> void *make(void *) {
    return static_cast<First *>(new Object<Number, First, Is...>);
}

} // namespace

extern "C" {

using Create = void *(*)(void *);

Create cpp_object(size_t index) {
    static const Create objects[] = {
#if defined(MORE_INTERFACES)
        make<0, I00, I01, I02, I03, I04, I05, I06, I07, I08, I09, I10, I11, I12, I13>,
#else
        make<0, I00, I01, I02, I03>,
#endif
#if defined(MORE_OBJECTS)
        make<1, I01, I02, I03, I04>, make<2, I02, I03, I04, I05>, make<3, I03, I04, I05, I06>,
        make<4, I04, I05, I06, I07>, make<5, I05, I06, I07, I08>, make<6, I06, I07, I08, I09>,
        make<7, I07, I08, I09, I10>, make<8, I08, I09, I10, I11>, make<9, I09, I10, I11, I12>,
        make<10, I10, I11, I12, I13>,
#endif
    };
    return index < sizeof objects / sizeof *objects ? objects[index] : nullptr;
}
}
