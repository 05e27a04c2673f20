using KnowledgeGraph.Storage.Derivation.Assertions;

namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>An id that texts use, as it is after the change.</summary>
/// <param name="Id">The id.</param>
/// <param name="IsNew">Whether the store does not know it yet.</param>
/// <param name="Tally">What all texts together assert of it.</param>
/// <param name="Changed">The assertions whose count is another one than before.</param>
/// <param name="Before">The instrument that it led to; null for none.</param>
/// <param name="After">The instrument that it leads to; null for a name alone, which leads to none.</param>
internal sealed record ReferenceChange(
    string Id, bool IsNew, AssertionTally Tally, IReadOnlyCollection<(Aspect Aspect, string Value)> Changed, string? Before, string? After);
