//! Weak references: they refer to the object and do not keep it, in Rust and in the interfaces that other languages know.

use std::ffi::c_void;
use std::ptr;
use std::sync::{Arc, Mutex};

use crate::drops::{Drops, Probe};
use crate::raw::{BackPointer, POISON, add_ref, ask, count, query_interface, release, slot};
use mapi_com::{
    Com, E_INVALIDARG, E_NOINTERFACE, E_POINTER, GUID, HRESULT, IUnknown, IWeakReference, IWeakReferenceSource,
    Interface, S_OK, Weak, com_interface, com_object,
};

#[com_interface("e1c0a9d4-2b7f-4d16-8a53-0f9e8d7c6b01", free_threaded)]
pub(crate) unsafe trait INode: IUnknown {
    #[slot(3)]
    fn Number(&self) -> HRESULT;
}

#[com_interface("e1c0a9d4-2b7f-4d16-8a53-0f9e8d7c6b02")]
unsafe trait IAbsent: IUnknown {}

#[com_object(INode, weak)]
pub(crate) struct Node {
    pub(crate) number: i32,
    _probe: Probe,
}

impl INode_Impl for Node_Impl {
    fn Number(&self) -> HRESULT {
        HRESULT(self.number)
    }
}

pub(crate) fn node(drops: &Drops) -> Com<Node> {
    Com::new(Node { number: 7, _probe: drops.probe() })
}

pub(crate) type Resolve = unsafe extern "system" fn(*mut c_void, *const GUID, *mut *mut c_void) -> HRESULT;

/// What `Resolve` answers, with the reference that it holds.
pub(crate) fn resolve(weak: *mut c_void, iid: &GUID) -> Result<Option<IUnknown>, HRESULT> {
    let mut out = POISON;
    // SAFETY: the tests pass live weak references only.
    let answer = unsafe { slot::<Resolve>(weak, 3)(weak, iid, &mut out) };
    if answer == S_OK {
        // SAFETY: `Resolve` has succeeded: NULL or a reference.
        return Ok((!out.is_null()).then(|| unsafe { IUnknown::from_raw(out) }));
    }
    assert!(answer.is_err(), "Resolve succeeds with S_OK only");
    assert!(out.is_null(), "a refused pointer is NULL");
    Err(answer)
}

/// The object as its own source of weak references.
fn weak_reference(object: &impl Interface) -> IWeakReference {
    let source = ask(object.as_raw(), &IWeakReferenceSource::IID).expect("a source");
    source.cast::<IWeakReferenceSource>().expect("itself").GetWeakReference().expect("a weak reference")
}

#[test]
fn it_is_upgraded_while_there_is_an_owner() {
    let drops = Drops::default();
    let object = node(&drops);
    let weak = object.downgrade();
    let pointer: INode = object.to_interface();
    assert_eq!(count(&pointer), 2, "a weak reference is not counted among the owners");
    let upgraded = weak.upgrade().expect("there are owners");
    assert_eq!(count(&pointer), 3);
    assert_eq!(upgraded.as_interface::<INode>().as_raw(), pointer.as_raw());
    drop((object, upgraded));
    assert_eq!(weak.upgrade().expect("an interface pointer is an owner, too").number, 7);
    assert_eq!((count(&pointer), drops.count()), (1, 0));
    drop(pointer);
    assert_eq!((drops.count(), drops.alive()), (1, 0), "it has kept neither the state nor its fields");
    assert!(weak.upgrade().is_none());
    assert!(weak.clone().upgrade().is_none());
}

#[test]
fn the_weak_references_may_go_first() {
    let drops = Drops::default();
    let object = node(&drops);
    let weaks = [object.downgrade(), object.downgrade(), object.downgrade().clone()];
    drop(weaks);
    assert_eq!((object.Number(), count(&*object.as_interface::<INode>())), (HRESULT(7), 1));
    assert!(object.downgrade().upgrade().is_some());
    drop(object);
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}

#[test]
fn parent_and_child_that_know_each_other_are_freed() {
    #[com_object(INode, weak)]
    struct Parent {
        child: Mutex<Option<Com<Child>>>,
        _probe: Probe,
    }

    #[com_object(INode)]
    struct Child {
        parent: Weak<Parent>,
        _probe: Probe,
    }

    impl INode_Impl for Parent_Impl {
        fn Number(&self) -> HRESULT {
            self.child.lock().expect("not poisoned").as_ref().map_or(S_OK, |child| child.Number())
        }
    }
    impl INode_Impl for Child_Impl {
        fn Number(&self) -> HRESULT {
            HRESULT(i32::from(self.parent.upgrade().is_some()))
        }
    }

    let drops = Drops::default();
    let parent = Com::new(Parent { child: Mutex::new(None), _probe: drops.probe() });
    let child = Com::new(Child { parent: parent.downgrade(), _probe: drops.probe() });
    *parent.child.lock().expect("not poisoned") = Some(child.clone());
    assert_eq!(parent.Number(), HRESULT(1));
    drop(parent);
    assert_eq!((child.Number(), drops.count()), (HRESULT(0), 1));
    drop(child);
    assert_eq!((drops.count(), drops.alive()), (2, 0));
}

#[test]
fn the_source_is_the_object_and_the_weak_reference_another_one() {
    let drops = Drops::default();
    let object: INode = node(&drops).to_interface();
    let source = ask(object.as_raw(), &IWeakReferenceSource::IID).expect("a source");
    let identity = ask(source.as_raw(), &IUnknown::IID).expect("IUnknown");
    assert_eq!(identity.as_raw(), object.as_raw());
    assert_eq!(ask(source.as_raw(), &INode::IID).expect("symmetric").as_raw(), object.as_raw());
    assert_eq!(count(&object), 3);
    assert!(Com::<Node>::from_interface(&source).is_some());

    let weak = weak_reference(&object);
    assert_eq!(weak_reference(&source).as_raw(), weak.as_raw(), "there is one for the life of the object");
    assert_eq!(count(&object), 3, "its count is its own");
    let own = ask(weak.as_raw(), &IUnknown::IID).expect("IUnknown");
    assert_eq!(own.as_raw(), weak.as_raw());
    assert_ne!(own, identity);
    assert_eq!(ask(own.as_raw(), &IWeakReference::IID).expect("reflexive").as_raw(), weak.as_raw());
    for iid in [INode::IID, IWeakReferenceSource::IID, IAbsent::IID, GUID::zeroed()] {
        assert_eq!(ask(weak.as_raw(), &iid).err(), Some(E_NOINTERFACE));
    }
    assert!(Com::<Node>::from_interface(&weak).is_none(), "it is not the object");
}

#[test]
fn the_counts_of_object_and_weak_reference_are_two() {
    let drops = Drops::default();
    let object = node(&drops);
    let weak = weak_reference(&*object.as_interface::<INode>());
    // SAFETY: alive; the references are balanced.
    unsafe {
        assert_eq!(add_ref(weak.as_raw()), 3, "one for all owners, one before, one now");
        assert_eq!(release(weak.as_raw()), 2);
    }
    let in_rust = object.downgrade();
    assert_eq!(count(&weak), 3);
    drop(object);
    assert_eq!(
        (count(&weak), drops.count(), drops.alive()),
        (2, 1, 0),
        "the owners' one is gone with the last of them"
    );
    drop(in_rust);
    assert_eq!(count(&weak), 1);
    // SAFETY: the reference is given up.
    assert_eq!(unsafe { release(weak.into_raw()) }, 0);
}

#[test]
fn resolve_answers_the_object_then_null() {
    let drops = Drops::default();
    let object: INode = node(&drops).to_interface();
    let weak = weak_reference(&object);
    let resolved = resolve(weak.as_raw(), &INode::IID).expect("answered").expect("alive");
    assert_eq!((resolved.as_raw(), count(&object)), (object.as_raw(), 2));
    let unknown = resolve(weak.as_raw(), &IUnknown::IID).expect("answered").expect("alive");
    assert_eq!((unknown.as_raw(), count(&object)), (object.as_raw(), 3));
    drop((resolved, unknown));
    assert_eq!(resolve(weak.as_raw(), &IAbsent::IID), Err(E_NOINTERFACE));
    assert_eq!(count(&object), 1);
    drop(object);
    for iid in [INode::IID, IUnknown::IID, IAbsent::IID] {
        assert_eq!(resolve(weak.as_raw(), &iid), Ok(None));
    }
    assert_eq!((drops.count(), drops.alive(), count(&weak)), (1, 0, 1));
}

#[test]
fn null_arguments_are_answered() {
    let drops = Drops::default();
    let object: INode = node(&drops).to_interface();
    let source = ask(object.as_raw(), &IWeakReferenceSource::IID).expect("a source");
    let weak = weak_reference(&object);
    let this = weak.as_raw();
    let (mut of_query, mut of_resolve) = (POISON, POISON);
    type GetWeakReference = unsafe extern "system" fn(*mut c_void, *mut *mut c_void) -> HRESULT;
    // SAFETY: each pointer is NULL or valid, which all of them take.
    unsafe {
        assert_eq!(query_interface(this, &IWeakReference::IID, ptr::null_mut()), E_POINTER);
        assert_eq!(query_interface(this, ptr::null(), &mut of_query), E_INVALIDARG);
        assert_eq!(slot::<Resolve>(this, 3)(this, &INode::IID, ptr::null_mut()), E_POINTER);
        assert_eq!(slot::<Resolve>(this, 3)(this, ptr::null(), &mut of_resolve), E_INVALIDARG);
        let get = slot::<GetWeakReference>(source.as_raw(), 3);
        assert_eq!(get(source.as_raw(), ptr::null_mut()), E_POINTER);
    }
    assert!(of_query.is_null() && of_resolve.is_null());
    assert_eq!((count(&weak), count(&object)), (2, 2));
}

/// Does in its destructor what a C++ destructor may do with `this`.
#[com_object(INode, weak)]
struct Dying {
    this: BackPointer,
    before: Mutex<Option<(Weak<Self>, IWeakReferenceSent)>>,
    made: Arc<Mutex<Option<IWeakReferenceSent>>>,
    _probe: Probe,
}

/// Weak references are as free of threads as the object that they belong to.
struct IWeakReferenceSent(IWeakReference);
// SAFETY: `Dying` is free-threaded, and the weak reference counts atomically.
unsafe impl Send for IWeakReferenceSent {}

impl INode_Impl for Dying_Impl {
    fn Number(&self) -> HRESULT {
        S_OK
    }
}

impl Drop for Dying {
    fn drop(&mut self) {
        let this = self.this.get();
        let before = self.before.lock().expect("not poisoned").take().expect("set by the test");
        assert!(before.0.upgrade().is_none(), "nobody owns what dies");
        assert_eq!(resolve(before.1.0.as_raw(), &INode::IID), Ok(None));
        assert!(before.0.clone().upgrade().is_none());
        let source = ask(this, &IWeakReferenceSource::IID).expect("what is listed is answered to the end");
        let source: IWeakReferenceSource = source.cast().expect("itself");
        let made = source.GetWeakReference().expect("a weak reference");
        assert_eq!(made.as_raw(), before.1.0.as_raw());
        assert_eq!(resolve(made.as_raw(), &IUnknown::IID), Ok(None));
        *self.made.lock().expect("not poisoned") = Some(IWeakReferenceSent(made));
    }
}

#[test]
fn weak_references_in_drop_are_harmless_and_may_be_kept() {
    let (drops, made) = (Drops::default(), Arc::new(Mutex::new(None)));
    let (this, before) = (BackPointer::default(), Mutex::new(None));
    let object = Com::new(Dying { this, before, made: Arc::clone(&made), _probe: drops.probe() });
    object.this.set(&*object.as_interface::<IUnknown>());
    let first = weak_reference(&*object.as_interface::<INode>());
    *object.before.lock().expect("not poisoned") = Some((object.downgrade(), IWeakReferenceSent(first)));
    drop(object);
    assert_eq!((drops.count(), drops.alive()), (1, 0));
    let kept = made.lock().expect("not poisoned").take().expect("made in drop").0;
    assert_eq!(resolve(kept.as_raw(), &INode::IID), Ok(None));
    assert_eq!(count(&kept), 1, "it is all that is left");
}

#[test]
fn a_panic_in_drop_leaves_the_weak_references_as_they_are() {
    #[com_object(INode, weak)]
    struct Panicky {
        _probe: Probe,
    }

    impl INode_Impl for Panicky_Impl {
        fn Number(&self) -> HRESULT {
            S_OK
        }
    }
    impl Drop for Panicky {
        fn drop(&mut self) {
            panic!("in drop");
        }
    }

    let drops = Drops::default();
    let object: INode = Panicky { _probe: drops.probe() }.into();
    let weak = weak_reference(&object);
    // SAFETY: the reference is given up.
    assert_eq!(unsafe { release(object.into_raw()) }, 0);
    assert_eq!((drops.count(), drops.alive()), (1, 0));
    assert_eq!(resolve(weak.as_raw(), &INode::IID), Ok(None));
}
