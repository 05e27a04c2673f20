namespace KnowledgeGraph.Api.Access;

/// <summary>A dear request has waited for its turn as long as it may, or too many wait already. The message is for whoever sent it.</summary>
internal sealed class BusyException(string message) : Exception(message)
{
    /// <summary>When it may be worth asking again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
}
