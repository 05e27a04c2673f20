using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Succession;

/// <summary>A text and the latest of those that the same body adopted under the same title.</summary>
/// <param name="Newest">The newest of the texts asked about.</param>
/// <param name="Latest">The latest there is, which is none of them.</param>
public sealed record LaterText(Instrument Newest, Instrument Latest);

/// <summary>Finds the later texts on a matter: loaded ones that share title and body.</summary>
/// <param name="graph">Where they are looked for.</param>
public sealed class SuccessorReader(IGraphReader graph)
{
    // Bounds the work that one question asks for.
    private const int MostTitles = 300;

    /// <summary>What has come after some texts and is not among them, by title; at the most two round trips.</summary>
    /// <param name="texts">The texts; those without title, date or symbol have no successor.</param>
    /// <param name="before">A day that a successor was adopted before; null for any.</param>
    /// <param name="except">A text that succeeds none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<LaterText>> ReadAsync(
        IEnumerable<Instrument> texts, DateOnly? before, InstrumentId? except, CancellationToken cancellationToken)
    {
        IGrouping<string, Instrument>[] titles =
        [
            .. texts.Where(t => t is { Title: not null, Date: not null, Symbol: not null }).GroupBy(t => KebabCase.Of(t.Title)).Take(MostTitles),
        ];
        if (titles.Length == 0)
        {
            return [];
        }

        ILookup<string, InstrumentId> sharing = await graph.NamedAsync([.. titles.Select(g => g.Key)], cancellationToken).ConfigureAwait(false);
        InstrumentId[] ids = [.. sharing.SelectMany(g => g).Distinct()];
        if (ids.Length == 0)
        {
            return [];
        }

        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await graph.InstrumentsAsync(ids, cancellationToken).ConfigureAwait(false);
        HashSet<InstrumentId> all = [.. titles.SelectMany(g => g).Select(t => t.Id)];
        List<LaterText> found = [];
        foreach (IGrouping<string, Instrument> title in titles)
        {
            Instrument newest = title.MaxBy(t => t.Date)!;
            Instrument? latest = sharing[title.Key].Select(instruments.GetValueOrDefault).OfType<Instrument>()
                .Where(i => i is { IsLoaded: true, Title: { } name } && KebabCase.Of(name) == title.Key && i.Body == newest.Body)
                .Where(i => i.Date > newest.Date && !(i.Date >= before) && i.Id != except)
                .MaxBy(i => i.Date);
            if (latest is not null && !all.Contains(latest.Id))
            {
                found.Add(new LaterText(newest, latest));
            }
        }

        return found;
    }
}
