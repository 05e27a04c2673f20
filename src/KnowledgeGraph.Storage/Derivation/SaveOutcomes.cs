using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>What becomes of documents that are saved, as if in their order.</summary>
internal static class SaveOutcomes
{
    /// <summary>Sets the outcomes of texts.</summary>
    public static void Set(IReadOnlyList<IncomingText> texts, IReadOnlyDictionary<TextPlace, StoredText> before)
    {
        foreach (IGrouping<TextPlace, IncomingText> same in texts.GroupBy(t => t.Place))
        {
            Set([.. same], before.GetValueOrDefault(same.Key)?.Digest);
        }
    }

    private static void Set(IncomingText[] same, string? digest)
    {
        // A save whose answer was lost on the way is found done: what it did was known when it was sent.
        if (same[0].Outcome is not null && digest == same[^1].Digest)
        {
            return;
        }

        foreach (IncomingText text in same)
        {
            text.Outcome = digest is null ? SaveOutcome.Added : digest == text.Digest ? SaveOutcome.Unchanged : SaveOutcome.Replaced;
            digest = text.Digest;
        }
    }
}
