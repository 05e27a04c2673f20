using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.References;

/// <summary>The instruments that a text outside the graph cites.</summary>
public static class CitedInstruments
{
    /// <summary>
    /// Looks them up, in at the most three round trips. A name that the graph knows as another one's (<c>2030-agenda…</c>) leads there; one that
    /// it knows of several leads nowhere.
    /// </summary>
    /// <param name="graph">Where they are looked up.</param>
    /// <param name="ids">The ids that the text gives them.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Those found, under the ids that the text gives them.</returns>
    public static async Task<Dictionary<InstrumentId, Instrument>> FindAsync(
        IInstrumentReader graph, IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken)
    {
        Dictionary<InstrumentId, Instrument> found =
            ids.Count == 0 ? [] : new(await graph.InstrumentsAsync(ids, cancellationToken).ConfigureAwait(false));
        string[] names = [.. ids.Where(id => !id.IsSymbol && !found.ContainsKey(id)).Select(id => id.Value)];
        if (names.Length == 0)
        {
            return found;
        }

        ILookup<string, InstrumentId> named = await graph.NamedAsync(names, cancellationToken).ConfigureAwait(false);
        (string Name, InstrumentId Id)[] sure =
            [.. names.Where(n => named[n].Distinct().Count() == 1).Select(n => (n, named[n].First()))];
        if (sure.Length == 0)
        {
            return found;
        }

        IReadOnlyDictionary<InstrumentId, Instrument> more =
            await graph.InstrumentsAsync([.. sure.Select(s => s.Id).Distinct()], cancellationToken).ConfigureAwait(false);
        foreach ((string name, InstrumentId id) in sure.Where(s => more.ContainsKey(s.Id)))
        {
            found[new InstrumentId(name)] = more[id];
        }

        return found;
    }
}
