using KnowledgeGraph.Storage.Derivation.Assertions;

namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>An id that texts use for an instrument.</summary>
/// <param name="Id">The id.</param>
/// <param name="IsThere">Whether the store knows it as one that texts use; false where there only is an instrument of that id.</param>
/// <param name="LeadsTo">The instrument that it leads to; null for none.</param>
/// <param name="IsLoaded">Whether a text with this id is loaded.</param>
/// <param name="Tally">What all texts together assert of it. It is the asker's own to change.</param>
internal sealed record StoredReference(string Id, bool IsThere, string? LeadsTo, bool IsLoaded, AssertionTally Tally);

/// <summary>An id that leads elsewhere than before.</summary>
/// <param name="Id">The id.</param>
/// <param name="Before">The instrument that it led to.</param>
/// <param name="After">The instrument that it leads to.</param>
internal sealed record MovedReference(string Id, string Before, string After);
