using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The edges of entities, gathered by target and type, and the edges further on.</summary>
internal static class RelationReads
{
    public static async Task<IReadOnlyDictionary<EntityId, Page<Relation>>> OfAsync(
        Neo4jClient client, IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth,
        bool includeInherited, PageRequest page,
        CancellationToken cancellationToken)
    {
        LineageBounds.CheckRelations(direction, depth);
        CursorKeys.Check(page, ListCursors.Relations, 4);
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await client.ReadAsync(
            RelationText.Of(direction, depth, includeInherited),
            cancellationToken,
            [
                .. Parameters.Page(page), ("ids", asked.Select(e => e.ToString())), ("types", Parameters.Types(types)),
                ("first", CursorKeys.Number(page, 0)), ("second", CursorKeys.Number(page, 1)), ("third", CursorKeys.Number(page, 2)),
                ("fourth", CursorKeys.Key(page, 3)),
            ]).ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.Relation(new Relation
        {
            From = NodeMaps.Entity(item[0].GetString()!),
            Type = NodeMaps.Type(item[1].GetString()!),
            To = NodeMaps.Entity(item[2].GetString()!),
            CitationCount = item[3].GetInt32(),
            Depth = item[4].GetInt32(),
            IsInherited = item[5].GetInt32() == 1,
        }));
    }
}
