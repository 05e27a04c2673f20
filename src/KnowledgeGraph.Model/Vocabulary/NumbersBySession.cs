namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The numbers of a body that counted its resolutions on through its sessions: enough to tell a number that a session cannot have.</summary>
/// <param name="Last">About the last number of each session from the first on.</param>
/// <param name="Slack">How far a last number is off, to either side.</param>
public sealed record NumbersBySession(IReadOnlyList<int> Last, int Slack)
{
    /// <summary>Whether a number can be of a session, from 1.</summary>
    public bool Allows(int number, int session) =>
        session >= 1 && session <= Last.Count && number <= Last[session - 1] + Slack && (session == 1 || number > Last[session - 2] - Slack);
}
