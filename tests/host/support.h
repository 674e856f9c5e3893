// What MAPI is to a provider, in C++: the support object and the section of the profile that belongs to the provider.

#pragma once

#include "machine.h"
#include "mapi_sync.h"
#include "memory.h"
#include "object.h"
#include "refusals.h"

namespace interop {

constexpr com::HRESULT MAPI_E_NO_SUPPORT = com::code(0x80040102);
constexpr com::HRESULT MAPI_W_ERRORS_RETURNED = com::code(0x00040380);

// A text of the profile section; as in host.rs.
struct Setting {
    com::ULONG tag;
    const com::WCHAR* text;
};

struct SPropValue {
    com::ULONG ulPropTag;
    com::ULONG dwAlignPad;
    union {
        const com::WCHAR* lpszW;
        com::HRESULT err;
        std::uint64_t whole;
        struct {
            com::ULONG cb;
            void* lpb;
        } bin;
    } Value;
};
static_assert(sizeof(SPropValue) == com::published(16, 24), "the published size");

// IMAPIProp, for who asks for it.
struct PropName {
    using Parent = com::IUnknown;
    static constexpr com::GUID kIid = {0x00020303, 0x0000, 0x0000, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
};

struct ProfileSectionSlots : slots::Refuses_IProfSect<slots::IProfSect> {
    using Parent = PropName;
    static constexpr com::GUID kIid = {0x00020304, 0x0000, 0x0000, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
};

class ProfileSection final : public Object<ProfileSection, ProfileSectionSlots> {
public:
    ProfileSection(Ledger& ledger, const Setting* settings, com::ULONG count)
        : Object(ledger), settings_(settings), count_(count) {}

    com::HRESULT COM_CALL GetProps(void* tags, std::uint32_t, void* count, void* values) override {
        // SPropTagArray: how many, and the tags.
        const auto* wanted = static_cast<const com::ULONG*>(tags);
        const com::ULONG number = *wanted++;
        void* block = nullptr;
        Memory::allocate(number * static_cast<com::ULONG>(sizeof(SPropValue)), &block);
        com::HRESULT answer = com::S_OK;
        for (com::ULONG index = 0; index < number; ++index) {
            SPropValue& value = static_cast<SPropValue*>(block)[index];
            if (!copy_text(wanted[index], block, value)) {
                value.ulPropTag = (wanted[index] & 0xFFFF0000u) | kError;
                value.Value.err = com::MAPI_E_NOT_FOUND;
                answer = MAPI_W_ERRORS_RETURNED;
            }
        }
        *static_cast<com::ULONG*>(count) = number;
        *static_cast<void**>(values) = block;
        return answer;
    }

private:
    static constexpr com::ULONG kError = 0x000A;

    bool copy_text(com::ULONG tag, void* block, SPropValue& value) {
        for (const Setting* setting = settings_; setting != settings_ + count_; ++setting) {
            if (setting->tag == tag) {
                com::ULONG size = sizeof(com::WCHAR);
                for (const com::WCHAR* unit = setting->text; *unit != 0; ++unit) {
                    size += sizeof(com::WCHAR);
                }
                void* text = nullptr;
                Memory::allocate_more(size, block, &text);
                std::memcpy(text, setting->text, size);
                value.ulPropTag = tag;
                value.Value.lpszW = static_cast<const com::WCHAR*>(text);
                return true;
            }
        }
        return false;
    }

    const Setting* settings_;
    com::ULONG count_;
};

struct SupportSlots : slots::Refuses_IMAPISupport<slots::IMAPISupport> {
    using Parent = com::IUnknown;
    static constexpr com::GUID kIid = {0x0002030f, 0x0000, 0x0000, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
};

class Support final : public Object<Support, SupportSlots> {
public:
    Support(Ledger& ledger, const Setting* settings, com::ULONG count)
        : Object(ledger), section_(new ProfileSection(ledger, settings, count)) {}

    com::HRESULT COM_CALL OpenProfileSection(void* uid, std::uint32_t, void* section) override {
        CHECK_EQUAL(ledger(), uid, nullptr);
        section_->AddRef();
        *static_cast<slots::IProfSect**>(section) = section_.get();
        return com::S_OK;
    }

    com::HRESULT COM_CALL SetProviderUID(void* uid, std::uint32_t) override {
        CHECK(ledger(), uid != nullptr);
        return com::S_OK;
    }

    com::HRESULT COM_CALL ModifyStatusRow(std::uint32_t count, void* values, std::uint32_t) override {
        CHECK_EQUAL(ledger(), count, 1u);
        CHECK(ledger(), values != nullptr);
        return com::S_OK;
    }

    com::HRESULT COM_CALL WrapStoreEntryID(std::uint32_t size, void* entry, void* wrapped_size, void* wrapped) override {
        void* block = nullptr;
        Memory::allocate(size, &block);
        std::memcpy(block, entry, size);
        *static_cast<com::ULONG*>(wrapped_size) = size;
        *static_cast<void**>(wrapped) = block;
        return com::S_OK;
    }

    com::HRESULT COM_CALL Notify(void* key, std::uint32_t count, void* notifications, void*) override {
        CHECK(ledger(), key != nullptr && notifications != nullptr);
        notifications_.fetch_add(count);
        return com::S_OK;
    }

    com::HRESULT COM_CALL StoreLogoffTransports(void* flags) override {
        CHECK(ledger(), flags != nullptr);
        stores_gone_.fetch_add(1);
        return com::S_OK;
    }

    com::ULONG notifications() const { return notifications_.load(); }
    com::ULONG stores_gone() const { return stores_gone_.load(); }

private:
    Held<ProfileSection> section_;
    std::atomic<com::ULONG> notifications_{0};
    std::atomic<com::ULONG> stores_gone_{0};
};

}  // namespace interop
