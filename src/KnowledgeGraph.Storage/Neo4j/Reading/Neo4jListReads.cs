using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Filtered and ordered lists over all texts.</summary>
internal static class Neo4jListReads
{
    public static Task<Page<Citation>> CitationsAsync(
        Neo4jClient client, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(
            client, "citation-list", ListCursors.Citations, order, page, ListBeginnings.Of(filter), SearchBounds.Searches(filter),
            FilterParameters.Citations(filter), NodeMaps.Citation, cancellationToken);

    public static Task<Page<Relation>> RelationsAsync(
        Neo4jClient client, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(
            client, "relation-list", ListCursors.Relations, order, page, ListBeginnings.Of(filter), SearchBounds.Searches(filter),
            [.. FilterParameters.Citations(filter), ("ranks", Parameters.Ranks)],
            map => new Relation
            {
                From = NodeMaps.Entity(map.Of("from").GetString()!),
                Type = NodeMaps.Type(map.Of("type").GetString()!),
                To = NodeMaps.Entity(map.Of("to").GetString()!),
                CitationCount = map.Of("citations").GetInt32(),
            },
            cancellationToken);

    public static Task<Page<Provision>> ProvisionsAsync(
        Neo4jClient client, ProvisionFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(
            client, "provision-list", ListCursors.Provisions, order, page,
            ListBeginnings.Of(filter), SearchBounds.Searches(filter), FilterParameters.Provisions(filter), NodeMaps.Provision, cancellationToken);

    public static Task<Page<Statement>> StatementsAsync(
        Neo4jClient client, StatementFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(
            client, "statement-list", ListCursors.Statements, order, page, ListBeginning.All, SearchBounds.Searches(filter),
            FilterParameters.Statements(filter),
            map => new Statement
            {
                Subject = new InstrumentId(map.Of("subject").GetString()!),
                Type = NodeMaps.Type(map.Of("type").GetString()!),
                Object = map.Of("object").Text() is { } instrument ? new InstrumentId(instrument) : null,
                Body = map.Of("body").Text() is { } body ? new BodyId(body) : null,
                Source = NodeMaps.Provision(map.Of("source").GetString()!),
            },
            cancellationToken);

    private static async Task<Page<T>> PageAsync<T>(
        Neo4jClient client, string text, string name, ListOrder order, PageRequest page, ListBeginning beginning, IEnumerable<SearchQuery> searches,
        (string Name, object? Value)[] filter, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        string list = ListCursors.InOrder(name, order);
        CursorKeys.Check(page, list, 4);
        SearchEstimates.Check(searches);
        QueryAnswer answer = await client.ReadAsync(
            FilteredListText.Of(text, order, page.Backward, beginning, FilterParameters.Given(filter)),
            cancellationToken,
            [
                .. filter, .. Parameters.Page(page), ("sort", CursorKeys.Number(page, 0)), ("holder", CursorKeys.Key(page, 1)),
                ("ordinal", CursorKeys.Number(page, 2)), ("last", text == "relation-list" ? CursorKeys.Key(page, 3) : CursorKeys.Number(page, 3)),
            ]).ConfigureAwait(false);
        JsonElement row = answer.Single;
        return FencedPage.Of(
            page,
            row[0].GetInt32(),
            row[1].GetInt32(),
            [
                .. row[2].EnumerateArray().Select(item => new PageItem<T>(
                    read(item[4]), new Cursor(list, [item[0].ToString(), item[1].GetString(), item[2].ToString(), item[3].ToString()]))),
            ]);
    }
}
