using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>A question for what lies around one root, either way, with further nodes opened one step each.</summary>
/// <param name="Root">The root.</param>
/// <param name="Depth">How many steps from the root.</param>
/// <param name="Filter">Which edges.</param>
/// <param name="Limit">How many nodes around the root at the most.</param>
/// <param name="Opened">The nodes that were opened.</param>
public sealed record LineageSurroundings(EntityId Root, int Depth, LineageFilter Filter, int Limit, IReadOnlyList<EntityId> Opened);
