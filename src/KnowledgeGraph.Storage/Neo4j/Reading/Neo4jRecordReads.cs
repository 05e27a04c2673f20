using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What is recorded of adoptions, and what States did.</summary>
internal static class Neo4jRecordReads
{
    private static readonly string Records = CypherFile.Text("records");
    private static readonly string States = CypherFile.Text("states");
    private static readonly string Sponsored = CypherFile.Text("sponsored");
    private static readonly string Voted = CypherFile.Text("voted");
    private static readonly string VotesOn = CypherFile.Text("votes-on");
    private static readonly string Totals = CypherFile.Text("record-totals");
    private static readonly string Sources = CypherFile.Text("record-sources");

    public static async Task<ILookup<InstrumentId, AdoptionRecord>> OfAsync(
        Neo4jClient client, IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(
            Records, cancellationToken, ("ids", Parameters.Ids(ids.Select(i => i.Value)))).ConfigureAwait(false);
        return answer.Rows.Select(r => RecordText.Read(new RecordPlace(r[0].GetString()!, r[1].GetString()!), r[2].GetString()!))
            .ToLookup(r => r.Instrument);
    }

    public static async Task<IReadOnlyList<State>> StatesAsync(
        Neo4jClient client, IReadOnlyCollection<StateId> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(
            States, cancellationToken, ("ids", ids.Count == 0 ? null : ids.Select(s => s.Value))).ConfigureAwait(false);
        var counts = new StateCounts();
        foreach (JsonElement row in answer.Rows)
        {
            string code = row[0].GetString()!;
            counts.Sponsored(code, row[2].GetInt32());
            foreach (JsonElement vote in row[1].EnumerateArray())
            {
                counts.Voted(code, (int)Way(vote[0]), vote[1].GetInt32());
            }
        }

        return counts.States;
    }

    public static Task<IReadOnlyDictionary<StateId, Page<SponsoredText>>> SponsoredAsync(
        Neo4jClient client, IReadOnlyCollection<StateId> by, PageRequest page, CancellationToken cancellationToken) =>
        PagesAsync(client, Sponsored, ListCursors.Sponsored, by, page, null, Sponsoring, cancellationToken);

    public static Task<IReadOnlyDictionary<StateId, Page<CastVote>>> VotesByAsync(
        Neo4jClient client, IReadOnlyCollection<StateId> by, IReadOnlyList<Vote> votes, PageRequest page, CancellationToken cancellationToken) =>
        PagesAsync(
            client, Voted, ListCursors.Voted, by, page, Parameters.Names(votes, v => v.Name()),
            item => new CastVote(Text(item), Part(item), Way(item.Of("vote"))), cancellationToken);

    public static async Task<VotesOnSet> VotesOnAsync(Neo4jClient client, RecordedSet set, CancellationToken cancellationToken)
    {
        SearchEstimates.Check(new SearchQuery("", [], set.Filter));
        if (SearchBounds.IsUnmatchable(set.Filter))
        {
            return VotesOnSet.None;
        }

        JsonElement row = (await client.ReadAsync(
            VotesOn,
            cancellationToken,
            [.. Parameters.Instruments(set.Filter), ("citing", set.Citing?.Value), ("ids", set.Instruments?.Select(i => i.Value))])
            .ConfigureAwait(false)).Single;
        var counts = new StateCounts();
        foreach (JsonElement count in row[1].EnumerateArray())
        {
            counts.Voted(count[0].GetString()!, (int)Way(count[1]), count[2].GetInt32());
        }

        return new VotesOnSet(row[0].GetInt32(), counts.Votes);
    }

    public static async Task<RecordTotals> TotalsAsync(Neo4jClient client, CancellationToken cancellationToken)
    {
        JsonElement row = (await client.ReadAsync(Totals, cancellationToken).ConfigureAwait(false)).Single;
        return new RecordTotals(
            row[0].GetInt32(), row[1].GetInt32(), row[2].GetInt32(), row[3].GetInt32(), row[4].GetInt32(), row[5].GetInt32());
    }

    public static async Task<IReadOnlyList<RecordSource>> SourcesAsync(Neo4jClient client, CancellationToken cancellationToken)
    {
        // A load begins with it.
        QueryAnswer answer = await client.ReadForAChangeAsync(QueryStatement.Read(Sources), cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(r => new RecordSource(r[0].GetString()!, r[1].GetString()!, r[2].GetInt32()))];
    }

    private static async Task<IReadOnlyDictionary<StateId, Page<T>>> PagesAsync<T>(
        Neo4jClient client, string text, string list, IReadOnlyCollection<StateId> by, PageRequest page, string[]? votes, Func<JsonElement, T> read,
        CancellationToken cancellationToken)
    {
        CursorKeys.Check(page, list, 3);
        StateId[] asked = [.. by.Distinct()];
        QueryAnswer answer = await client.ReadAsync(
            text,
            cancellationToken,
            [
                .. Parameters.Page(page), ("ids", asked.Select(s => s.Value)), ("votes", votes),
                ("first", CursorKeys.Key(page, 0)), ("second", CursorKeys.Key(page, 1)), ("third", CursorKeys.Key(page, 2)),
            ]).ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.OfState(
            list, read(item), item.Of("date").Text(), Text(item).Value, item.Of("part").GetString()!));
    }

    private static SponsoredText Sponsoring(JsonElement item) => new(
        Text(item), Part(item),
        new Sponsor(
            item.Of("printed").GetString()!, new StateId(item.Of("state").GetString()!), item.Of("behalf").Text(),
            item.Of("additional").GetBoolean()));

    private static InstrumentId Text(JsonElement item) => new(item.Of("id").GetString()!);

    private static string? Part(JsonElement item) => item.Of("part").GetString() is { Length: > 0 } part ? part : null;

    private static Vote Way(JsonElement name) => RecordNames.Vote(name.GetString()!);
}
