namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// Who has to be asked the same once more: what was sent through a line that was silent for a while is lost, and nobody says so. A member that is
/// there and only takes long is asked ever more rarely.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="patience">How long a member that is there has for the first time, doubled for each further one.</param>
internal sealed class AskedAgain(TimeProvider time, TimeSpan patience)
{
    private readonly Dictionary<Member, (long At, TimeSpan Patience, bool IsLost)> sent = [];

    /// <summary>Notes that a member has been asked.</summary>
    public void Sent(Member member) =>
        sent[member] = (time.GetTimestamp(), sent.TryGetValue(member, out var before) ? 2 * before.Patience : patience, IsLost: false);

    /// <summary>Notes that it has failed.</summary>
    public void Lost(Member member) => sent[member] = sent[member] with { IsLost = true };

    /// <summary>Whether it has to be asked once more.</summary>
    /// <param name="member">The member.</param>
    /// <param name="lives">Whether it is there just now.</param>
    public bool IsToBeAsked(Member member, bool lives)
    {
        if (!lives)
        {
            Lost(member);
        }

        return lives && (sent[member].IsLost || time.GetElapsedTime(sent[member].At) >= sent[member].Patience);
    }
}
