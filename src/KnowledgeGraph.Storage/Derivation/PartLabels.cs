using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>A text without a letter may hold the words of its parts: the same ones cannot stand there twice.</summary>
internal static class PartLabels
{
    /// <summary>Sees to it that no two texts of an instrument have a label in common.</summary>
    /// <exception cref="GraphStoreException">They have.</exception>
    public static async Task RequireNewAsync(
        IGraphState state, IReadOnlyList<IncomingText> added, IReadOnlySet<(string Instrument, int Number)> removed,
        CancellationToken cancellationToken)
    {
        var meeting = new Dictionary<string, IncomingText>(StringComparer.Ordinal);
        foreach (IncomingText text in added)
        {
            foreach ((int at, string label) in text.Document.Provisions.Select(p => p.Label).Index())
            {
                if ((text.Place.Letter.Length > 0 || MayBeOfAPart(label)) && !meeting.TryAdd(text.ProvisionIds[at], text))
                {
                    throw DocumentCheck.LabelTaken(text.Document, label);
                }
            }
        }

        if (meeting.Count == 0)
        {
            return;
        }

        foreach (StoredProvision there in await state.ProvisionsAsync(meeting.Keys, cancellationToken).ConfigureAwait(false))
        {
            IncomingText text = meeting[there.Id];
            if (there.TextNumber != text.Number && !removed.Contains((text.Id, there.TextNumber)))
            {
                throw DocumentCheck.LabelTaken(text.Document, there.Id[(text.Id.Length + 1)..]);
            }
        }
    }

    private static bool MayBeOfAPart(string label) => label.Length == 1 || ResolutionPart.LetterOf(label) is not null;
}
