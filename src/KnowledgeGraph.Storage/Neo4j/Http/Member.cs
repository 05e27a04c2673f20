using KnowledgeGraph.Storage.Addresses;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>One member of a cluster, and whether it is known to be in trouble.</summary>
/// <param name="api">Sends requests to it.</param>
/// <param name="address">Its address.</param>
/// <param name="time">The clock.</param>
internal sealed class Member(QueryApi api, StoreAddress address, TimeProvider time)
{
    private readonly Lock gate = new();
    private long? restsSince;
    private bool isLookedAt;

    /// <summary>Sends requests to it.</summary>
    public QueryApi Api => api;

    /// <summary>Its address without any secret.</summary>
    public string Address => address.ToString();

    /// <summary>Its host and port.</summary>
    public string Host => address.Neo4j!.Root.Authority;

    /// <summary>Whether it is not asked first, because of trouble that it had and has not been seen without since.</summary>
    public bool Rests
    {
        get
        {
            lock (gate)
            {
                return restsSince is not null;
            }
        }
    }

    /// <summary>Notes that it is in trouble.</summary>
    public void Rest()
    {
        lock (gate)
        {
            restsSince = time.GetTimestamp();
        }
    }

    /// <summary>Notes that it has answered.</summary>
    public void IsWell()
    {
        lock (gate)
        {
            restsSince = null;
        }
    }

    /// <summary>Whether it is time to look after it; then it is the caller's to do so, and to say when it has.</summary>
    public bool IsToBeLookedAt(TimeSpan rest)
    {
        lock (gate)
        {
            bool isTime = !isLookedAt && restsSince is { } since && time.GetElapsedTime(since) >= rest;
            isLookedAt |= isTime;
            return isTime;
        }
    }

    /// <summary>Notes that it has been looked at.</summary>
    public void LookedAt()
    {
        lock (gate)
        {
            isLookedAt = false;
        }
    }
}
