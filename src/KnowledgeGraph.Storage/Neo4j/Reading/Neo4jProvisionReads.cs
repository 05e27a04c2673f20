using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Provisions by id, by what they are parts of, and by what they stand beside.</summary>
internal static class Neo4jProvisionReads
{
    private static readonly string ById = CypherFile.Text("provisions");
    private static readonly string Parts = CypherFile.Text("parts");
    private static readonly string Children = CypherFile.Text("children");
    private static readonly string Neighbours = CypherFile.Text("neighbours");

    public static async Task<IReadOnlyDictionary<ProvisionId, Provision>> ByIdsAsync(
        Neo4jClient client, IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(ById, cancellationToken, ("ids", Parameters.Ids(ids.Select(i => i.ToString()))))
            .ConfigureAwait(false);
        return answer.Rows.Select(r => NodeMaps.Provision(r[0])).ToDictionary(p => p.Id);
    }

    public static async Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsOfAsync(
        Neo4jClient client, IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, string? language,
        CancellationToken cancellationToken)
    {
        CursorKeys.Check(page, ListCursors.Parts, 2);
        if (language is not null && Languages.Find(language) is null)
        {
            throw Translation.NoSuchLanguage(language);
        }

        (long shift, long span) = Translation.PlacesOfALanguage;
        InstrumentId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await client.ReadAsync(
            Parts,
            cancellationToken,
            [
                .. Parameters.Page(page), ("ids", asked.Select(i => i.Value)), ("kinds", Parameters.Names(kinds, k => k.Name())),
                ("spoken", language), ("shift", shift), ("span", span), ("language", Translation.Prefix(language ?? Languages.English)),
                ("first", CursorKeys.Key(page, 0)), ("second", CursorKeys.Number(page, 1)),
            ]).ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.Part(NodeMaps.Provision(item)));
    }

    public static async Task<ILookup<ProvisionId, Provision>> ChildrenOfAsync(
        Neo4jClient client, IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(Children, cancellationToken, ("ids", Parameters.Ids(of.Select(i => i.ToString()))))
            .ConfigureAwait(false);
        return answer.Rows.Select(r => (Parent: r[0].GetString()!, Child: NodeMaps.Provision(r[1])))
            .ToLookup(r => new ProvisionId(r.Child.Id.Instrument, r.Parent), r => r.Child);
    }

    public static async Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursOfAsync(
        Neo4jClient client, IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken)
    {
        ProvisionId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await client.ReadAsync(Neighbours, cancellationToken, ("ids", asked.Select(i => i.ToString()))).ConfigureAwait(false);
        return answer.Rows.Where(r => IsThere(r[1]) || IsThere(r[2])).ToDictionary(
            r => asked[r[0].GetInt32()],
            r => new Neighbours(IsThere(r[1]) ? NodeMaps.Provision(r[1]) : null, IsThere(r[2]) ? NodeMaps.Provision(r[2]) : null));

        static bool IsThere(JsonElement node) => node.ValueKind != JsonValueKind.Null;
    }
}
