using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>
/// Everything that a reader can learn from a store, as text: two graphs are the same where their dumps are. Lineages are a sample, which says nothing
/// more of a graph, but of the store that reads it.
/// </summary>
internal static class GraphDump
{
    private static readonly PageRequest Everything = new(100_000);

    public static async Task<string> OfAsync(IGraphReader store, int lineages = 20)
    {
        var dump = new StringBuilder();
        InstrumentId[] ids = [.. (await store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, Everything)).Items.Select(i => i.Node.Id)];
        EntityId[] entities = [.. ids.Select(i => (EntityId)i)];
        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await store.InstrumentsAsync(ids);
        IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = await store.PartsAsync(ids, [], Everything);
        IReadOnlyDictionary<EntityId, Page<Citation>> made = await store.CitationsInAsync(entities, CitationFilter.None, Everything);
        IReadOnlyDictionary<EntityId, Page<Citation>> received = await store.CitationsOfAsync(entities, CitationFilter.None, Everything);
        IReadOnlyDictionary<EntityId, Page<Relation>> on = await store.RelationsAsync(entities, Direction.BuildsOn, [], 1, false, Everything);
        IReadOnlyDictionary<EntityId, Page<Relation>> by = await store.RelationsAsync(entities, Direction.BuiltOnBy, [], 1, false, Everything);
        ILookup<InstrumentId, Statement> statements = await store.StatementsAsync(ids);
        ILookup<EntityId, Diagnostic> diagnostics = await store.DiagnosticsAsync(entities);
        int every = lineages == 0 ? int.MaxValue : Math.Max(1, ids.Length / lineages);
        foreach ((int at, InstrumentId id) in ids.Index())
        {
            Instrument i = instruments[id];
            Line($"{i.Id} | {i.Symbol} | {i.Title} | {i.Topic} | {string.Join(" / ", i.Names)} | {i.Kind} | {i.Body} | {i.Date:O} | {i.Session} | {i.Meeting} | {i.AgendaItem} | {string.Join(" / ", i.Subjects)} | {i.IsLoaded} | {i.ContainedIn}");
            Lines(parts[id].Items, p => $"{p.Node.Id} < {p.Node.Parent} | {p.Node.Ordinal} | {p.Node.Kind} | {p.Node.Text}");
            Lines(made[id].Items, c =>
                $"{c.Node.Id}-{c.Node.End} {c.Node.Status} {c.Node.Relation} {c.Node.Target} {c.Node.TargetProvision} {string.Join(',', c.Node.Candidates)}");
            Lines(received[id].Items, c => $"< {c.Node.Id}");
            Lines(on[id].Items, r => $"{r.Node.Id} x{r.Node.CitationCount}");
            Lines(by[id].Items, r => $"{r.Node.Id} x{r.Node.CitationCount}");
            Lines(statements[id], s => $"{s.Subject} {s.Type} {s.Object}{s.Body} says {s.Source}");
            Lines(diagnostics[id], d => $"{d.Code} {d.Message} {d.Provision} {d.Citation}");
            if (lineages == 0 || at % every != 0)
            {
                continue;
            }

            Lineage lineage = await store.LineageAsync(new LineageQuery([id], Direction.Both, 3, LineageFilter.None, 50));
            Lines(lineage.Nodes, n => $"{n.Entity} at {n.Depth} of {n.Degree}");
            Lines(lineage.Edges, e => $"{e.Depth}: {e.Id} x{e.CitationCount}");
            Line($"{lineage.IsTruncated} {lineage.OmittedNodes}");
        }

        Lines(await store.WordingsAsync(null, 100_000), w => $"{w.Instrument} {w.Letter} {Convert.ToHexString(SHA256.HashData(w.Pack.Span))}");
        ILookup<InstrumentId, AdoptionRecord> records = await store.RecordsAsync(ids);
        Lines(ids.SelectMany(id => records[id]), r =>
            $"{r with { Drafts = [], Sponsors = [], Votes = [], Goals = [], Subjects = [], Sources = [], Diagnostics = [] }} | {string.Join(' ', r.Drafts)} | "
            + $"{string.Join(' ', r.Sponsors)} | {string.Join(' ', r.Votes)} | {string.Join(' ', r.Goals)} | {string.Join(' ', r.Subjects)} | "
            + $"{string.Join(' ', r.Sources)} | {string.Join(' ', r.Diagnostics)}");
        Lines(await store.StatesAsync([]), state => state.ToString());
        Line($"{await store.RecordTotalsAsync()}");
        Statistics s = await store.StatisticsAsync();
        Line($"{s.Instruments} {s.LoadedInstruments} {s.Provisions} {s.Citations} {s.ResolvedCitations} {s.Relations}");
        foreach (Grouping counted in await store.GroupsAsync(
            new CountedInstruments(InstrumentFilter.None), [[new GroupBy(Dimension.Body, 1000)], [new GroupBy(Dimension.Year, 1000)]]))
        {
            Lines(counted.Groups, g => g.ToString());
        }

        Lines(await store.MostCitedAsync(10), m => m.ToString());
        IReadOnlyDictionary<BodyId, Body> bodies = await store.BodiesAsync(
            [.. instruments.Values.Select(i => i.Body).OfType<BodyId>().Distinct().OrderBy(b => b.Value)]);
        Lines(bodies.Values.OrderBy(b => b.Id.Value, StringComparer.Ordinal), b => b.ToString());
        return dump.ToString();

        void Line(FormattableString line) => dump.AppendLine(line.ToString(CultureInfo.InvariantCulture));

        void Lines<T>(IEnumerable<T> items, Func<T, string> print)
        {
            foreach (T item in items)
            {
                dump.Append("    ").AppendLine(print(item));
            }
        }
    }
}
