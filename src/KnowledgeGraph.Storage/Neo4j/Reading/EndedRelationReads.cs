using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The first edges of entities with what stands at their other ends, in one statement: what is asked of a paragraph most often.</summary>
internal static class EndedRelationReads
{
    private static readonly string On = Text("relations-ends-on");
    private static readonly string By = Text("relations-ends-by");

    /// <summary>Whether a list is asked for that the statement gives: one step, from its beginning on.</summary>
    public static bool Fits(int depth, bool includeInherited, PageRequest page) =>
        depth == 1 && !includeInherited && page is { Cursor: null, Backward: false };

    public static async Task<RelationPages> OfAsync(
        Neo4jClient client, IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, PageRequest page,
        CancellationToken cancellationToken)
    {
        LineageBounds.CheckRelations(direction, 1);
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await client.ReadAsync(
            direction == Direction.BuildsOn ? On : By,
            cancellationToken,
            ("ids", asked.Select(e => e.ToString())), ("types", Parameters.Types(types)), ("size", page.Size)).ConfigureAwait(false);
        var pages = new Dictionary<EntityId, Page<Relation>>(asked.Length);
        var instruments = new Dictionary<InstrumentId, Instrument>();
        var provisions = new Dictionary<ProvisionId, Provision>();
        foreach (JsonElement row in answer.Rows)
        {
            EntityId entity = asked[row[0].GetInt32()];
            int total = row[1].GetInt32();
            pages[entity] = Pages.Of(total, 0, Math.Min(page.Size, total), row[2], item => ListCursors.Relation(Read(entity, item)));
        }

        return new RelationPages(pages, instruments, provisions);

        Relation Read(EntityId entity, JsonElement item)
        {
            EntityId end;
            if (item[2].ValueKind == JsonValueKind.Object)
            {
                Instrument instrument = NodeMaps.Instrument(item[2]);
                instruments[instrument.Id] = instrument;
                end = instrument.Id;
            }
            else
            {
                Provision provision = NodeMaps.Provision(item[3]);
                provisions[provision.Id] = provision;
                end = provision.Id;
            }

            bool isOn = direction == Direction.BuildsOn;
            return new Relation
            {
                From = isOn ? entity : end,
                Type = NodeMaps.Type(item[0].GetString()!),
                To = isOn ? end : entity,
                CitationCount = item[1].GetInt32(),
            };
        }
    }

    /// <summary>Any other list: what stands at the ends is asked for when the edges are there.</summary>
    public static async Task<RelationPages> OneByOneAsync(
        IGraphReader graph, Task<IReadOnlyDictionary<EntityId, Page<Relation>>> pages, Direction direction, CancellationToken cancellationToken) =>
        await RelationPages.OneByOneAsync(graph, await pages.ConfigureAwait(false), direction, cancellationToken).ConfigureAwait(false);

    private static string Text(string first) => CypherFile.Text(first) + CypherFile.Text("relations-ends");
}
