using System.Text.Json;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Neo4j.Http;

using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>A text without a letter may hold the words of its parts: the same ones cannot stand there twice.</summary>
internal static class PartLabels
{
    /// <summary>Sees to it that no two texts of an instrument have a label in common.</summary>
    /// <param name="ask">Asks the graph.</param>
    /// <param name="changed">The texts to save.</param>
    /// <param name="removed">The places whose texts go.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="KnowledgeGraph.Model.Graph.GraphStoreException">They have.</exception>
    public static async Task RequireNewAsync(
        Func<QueryStatement, CancellationToken, Task<QueryAnswer>> ask, IReadOnlyList<SavedDocument> changed, IReadOnlySet<TextPlace> removed, CancellationToken cancellationToken)
    {
        var meeting = new Dictionary<string, SavedDocument>(StringComparer.Ordinal);
        foreach (SavedDocument document in changed)
        {
            foreach (string label in document.Document.Provisions.Select(p => p.Label).Where(l => document.Place.Letter.Length > 0 || MayBeOfAPart(l)))
            {
                if (!meeting.TryAdd($"{document.Id}#{label}", document))
                {
                    throw DocumentCheck.LabelTaken(document.Document, label);
                }
            }
        }

        if (meeting.Count == 0)
        {
            return;
        }

        QueryAnswer answer = await ask(ExistingProvisions.Ask(meeting.Keys), cancellationToken).ConfigureAwait(false);
        foreach (JsonElement row in answer.Rows)
        {
            (string id, int number) = ExistingProvisions.Read(row);
            SavedDocument document = meeting[id];
            if (number != document.Place.Number && !removed.Any(r => r.Instrument == document.Id && r.Number == number))
            {
                throw DocumentCheck.LabelTaken(document.Document, id[(document.Id.Length + 1)..]);
            }
        }
    }

    private static bool MayBeOfAPart(string label) => label.Length == 1 || ResolutionPart.LetterOf(label) is not null;
}
