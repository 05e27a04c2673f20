using System.Text.Json;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Says what a save changes, for the node that it leaves behind in its transaction.</summary>
/// <param name="kept">How many changes are remembered at least, where so many were saved.</param>
/// <param name="time">Tells when.</param>
internal sealed class SaveNodes(int kept, TimeProvider time)
{
    private static readonly string CitedText = CypherFile.Text("before-cited");

    /// <summary>The node; none where nothing changes but the files that texts came from.</summary>
    /// <param name="ask">Asks the graph what it says before.</param>
    /// <param name="plan">What is saved.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<object[]> OfAsync(Func<QueryStatement, CancellationToken, Task<QueryAnswer>> ask, BatchPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Changed.Count == 0)
        {
            return [];
        }

        ILookup<TextPlace, CitedPlace> cited = await CitedAsync(ask, [.. plan.Removed], cancellationToken).ConfigureAwait(false);
        var changes = new SavedChanges();
        foreach (SavedDocument document in plan.Changed)
        {
            bool isMoving = plan.Moving.Contains(document.Place);
            changes.Put(document.Document, plan.WasThere(document.Place), [.. cited[isMoving ? document.Place.Former : document.Place]]);
            if (isMoving)
            {
                changes.TakeOut(document.Place.Former.Instrument, "");
            }
        }

        (int count, string text, IReadOnlyCollection<string> ids) = changes.Write();
        return [new { count, changes = text, cited = ids, at = SavedChanges.At(time.GetUtcNow()), kept = Math.Max(1, kept) }];
    }

    private static async Task<ILookup<TextPlace, CitedPlace>> CitedAsync(
        Func<QueryStatement, CancellationToken, Task<QueryAnswer>> ask, IReadOnlyCollection<TextPlace> places, CancellationToken cancellationToken)
    {
        IEnumerable<JsonElement> rows = places.Count == 0 ? [] : (await ask(
            QueryStatement.Read(CitedText, ("texts", places.Select(p => new { instrument = p.Instrument, letter = p.Letter }))), cancellationToken).ConfigureAwait(false)).Rows;
        return rows.ToLookup(
            row => new TextPlace(row[0].GetString()!, row[1].GetString()!),
            row => new CitedPlace(row[2].GetString()!, row[3].GetString()!, row[4].GetString()!));
    }
}
