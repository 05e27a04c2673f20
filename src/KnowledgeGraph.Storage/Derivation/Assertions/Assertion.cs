namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>One kind of thing that a document says of an id that it uses.</summary>
internal readonly record struct Assertion(string Reference, Aspect Aspect, string Value);
