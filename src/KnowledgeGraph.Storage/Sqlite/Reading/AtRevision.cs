using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// What is made of the file and kept in memory for the newest revision that was asked for: the one way in which indexes hear of a change,
/// whichever process made it. It is made again after a change, by one thread; whoever already holds an older state keeps it.
/// </summary>
/// <param name="make">Makes it of the state that a session sees.</param>
internal sealed class AtRevision<T>(Func<SqliteSession, T> make)
    where T : class
{
    private readonly Lock making = new();
    private volatile Made? newest;
    private volatile bool isUsed;

    private sealed record Made(Revision Revision, T Value);

    /// <summary>Whether somebody has asked since it was made, so that it is worth to be made again before anybody asks.</summary>
    public bool IsUsed => isUsed;

    /// <summary>What is made of the state that the session sees.</summary>
    public T Of(SqliteSession session)
    {
        T value = MadeOf(session);
        isUsed = true;
        return value;
    }

    /// <summary>What is made already of the state that the session sees; null where it would have to be made.</summary>
    public T? AtHand(SqliteSession session)
    {
        if (newest is not { } ready || ready.Revision != SqliteChangeReads.Revision(session))
        {
            return null;
        }

        isUsed = true;
        return ready.Value;
    }

    /// <summary>Makes it of the state that the session sees, for whoever will ask.</summary>
    public void Prepare(SqliteSession session)
    {
        isUsed = false;
        MadeOf(session);
    }

    private T MadeOf(SqliteSession session)
    {
        Revision revision = SqliteChangeReads.Revision(session);
        if (newest is { } ready && ready.Revision == revision)
        {
            return ready.Value;
        }

        lock (making)
        {
            if (newest is { } made && made.Revision == revision)
            {
                return made.Value;
            }

            Made now;
            using (WorkBudget.Pause())
            {
                now = new Made(revision, make(session));
            }

            // A reader that began before the last change must not put an older state in the way of a newer one.
            if (newest is not { } other || other.Revision.Store != revision.Store || other.Revision.Number < revision.Number)
            {
                newest = now;
            }

            return now.Value;
        }
    }
}
