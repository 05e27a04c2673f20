namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>
/// The adjacency of the newest revision that was asked for. It is built again after a change, by one thread; whoever already holds an
/// older state keeps it.
/// </summary>
internal sealed class AdjacencyCache
{
    private readonly Lock building = new();
    private volatile AdjacencyGraph? newest;
    private volatile bool isUsed;

    /// <summary>Whether somebody has asked since it was built, so that it is worth to be built again before anybody asks.</summary>
    public bool IsUsed => isUsed;

    /// <summary>The state that the session sees. Changes of another process show in the revision too.</summary>
    public AdjacencyGraph Of(SqliteSession session)
    {
        AdjacencyGraph graph = Built(session);
        isUsed = true;
        return graph;
    }

    /// <summary>Builds the state that the session sees, for whoever will ask.</summary>
    public void Prepare(SqliteSession session)
    {
        isUsed = false;
        Built(session);
    }

    private AdjacencyGraph Built(SqliteSession session)
    {
        long revision = session.Number(AdjacencySql.Revision)!.Value;
        if (newest is { } ready && ready.Revision == revision)
        {
            return ready;
        }

        lock (building)
        {
            if (newest is not { } built || built.Revision != revision)
            {
                built = AdjacencyBuilder.Build(session);

                // A reader that began before the last change must not put an older state in the way of a newer one.
                if (newest is null || newest.Revision < built.Revision)
                {
                    newest = built;
                }
            }

            return built;
        }
    }
}
