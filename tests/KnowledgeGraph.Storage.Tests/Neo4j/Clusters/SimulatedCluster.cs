using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Clusters;

/// <summary>
/// Three members that keep one log, as Neo4j's do: the leader commits what most of them are there for, the others come to it later, each in its
/// own time; a member answers from as much as it has, and waits first until it has what the bookmarks name. Where the leader is lost the others
/// choose another one after a moment; one that is cut off from its peers goes on answering, from what it has.
/// </summary>
internal sealed class SimulatedCluster(VirtualTime time, Random random)
{
    /// <summary>How many members there are.</summary>
    public const int Size = 3;

    private static readonly TimeSpan BookmarkPatience = TimeSpan.FromSeconds(30);

    private readonly MemberState[] members = [.. Enumerable.Range(0, Size).Select(_ => new MemberState())];
    private readonly bool routes = random.Next(2) == 0;
    private int? leader = 0;
    private int? deposed;

    /// <summary>What is wrong with a line to a member.</summary>
    public enum Line
    {
        /// <summary>Nothing.</summary>
        Whole,

        /// <summary>Nobody listens.</summary>
        Refused,

        /// <summary>Nothing comes back.</summary>
        Silent,

        /// <summary>What is asked arrives, and the answer breaks off.</summary>
        Broken,
    }

    private sealed class MemberState
    {
        public int Applied { get; set; }

        public bool IsUp { get; set; } = true;

        public bool IsCutOff { get; set; }

        public TimeSpan Lag { get; set; } = TimeSpan.FromMilliseconds(20);

        public bool Counts => IsUp && !IsCutOff;
    }

    /// <summary>Its clock.</summary>
    public VirtualTime Time => time;

    /// <summary>What was committed.</summary>
    public ClusterLog Log { get; } = new();

    /// <summary>Where a member answers.</summary>
    public static string Host(int member) => $"member{member}";

    /// <summary>Stops a member for a while.</summary>
    public void Crash(int member, TimeSpan lasts) => For(lasts, () => members[member].IsUp = false, () => members[member].IsUp = true);

    /// <summary>Cuts a member off from its peers for a while.</summary>
    public void CutOff(int member, TimeSpan lasts) => For(lasts, () => members[member].IsCutOff = true, () => members[member].IsCutOff = false);

    /// <summary>Has a member lag behind for a while.</summary>
    public void Slow(int member, TimeSpan lag, TimeSpan lasts) =>
        For(lasts, () => members[member].Lag = lag, () => members[member].Lag = TimeSpan.FromMilliseconds(20));

    /// <summary>Whether somebody whom a client reaches can answer from a version.</summary>
    public bool CanRead(Func<int, Line> line, int version) =>
        members.Index().Any(m => m.Item.IsUp && line(m.Index) == Line.Whole && m.Item.Applied >= version);

    /// <summary>Whether somebody whom a client reaches can write from a version.</summary>
    public bool CanWrite(Func<int, Line> line, int version) =>
        leader is { } at && HasMost && members[at].Counts && (line(at) == Line.Whole
            || (routes && members.Index().Any(m => m.Item.Counts && line(m.Index) == Line.Whole && m.Item.Applied >= version)));

    /// <summary>What a client sends its requests by.</summary>
    /// <param name="line">What is wrong with its line to a member just now.</param>
    /// <param name="carriesBookmarks">False for a client that forgets them.</param>
    public ClientLine Connect(Func<int, Line> line, bool carriesBookmarks = true) => new(this, line, carriesBookmarks);

    private bool HasMost => members.Count(m => m.Counts) > Size / 2;

    private void For(TimeSpan lasts, Action begin, Action end)
    {
        begin();
        Settle();
        time.After(lasts, () =>
        {
            end();
            foreach (int member in Enumerable.Range(0, Size))
            {
                CatchUp(member);
            }

            Settle();
        });
    }

    // Who leads: after a moment without one the others choose, and the one that is cut off finds out that it leads no more.
    private void Settle()
    {
        if (leader is { } lost && !members[lost].Counts)
        {
            leader = null;
            deposed = members[lost].IsUp ? lost : null;
            time.After(Between(1500, 3000), () => deposed = null);
        }

        if (leader is null && HasMost)
        {
            time.After(Between(500, 2000), () =>
            {
                if (leader is null && HasMost)
                {
                    int[] there = [.. Enumerable.Range(0, Size).Where(m => members[m].Counts)];
                    leader = there[random.Next(there.Length)];
                    Apply(leader.Value, Log.Newest);
                }
            });
        }
    }

    private void CatchUp(int member)
    {
        int newest = Log.Newest;
        time.After(members[member].Lag * (0.5 + random.NextDouble()), () =>
        {
            if (members[member].Counts)
            {
                Apply(member, newest);
            }
        });
    }

    private void Apply(int member, int version)
    {
        members[member].Applied = Math.Max(members[member].Applied, version);
    }

    private TimeSpan Between(int least, int most) => TimeSpan.FromMilliseconds(random.Next(least, most));

    private async Task<HttpResponseMessage> AnswerAsync(
        int at, string statement, JsonElement asked, IReadOnlyList<string> bookmarks, CancellationToken stop)
    {
        if (ClusterLog.Writes(statement))
        {
            if (at != leader && at != deposed && !(routes && leader is not null && members[at].Counts))
            {
                return Error("Neo.ClientError.Cluster.NotALeader");
            }

            int? through = leader;
            await time.WaitAsync(Between(2, 30), stop);
            while (at == deposed || (through is not null && through == deposed))
            {
                await time.WaitAsync(Between(50, 100), stop);
            }

            if (leader is not { } leads || through != leads || !HasMost)
            {
                return Error("Neo.ClientError.Cluster.NotALeader");
            }

            string rows = Log.Take(asked.GetProperty("parameters").GetProperty("p"));
            foreach (int member in Enumerable.Range(0, Size).Where(m => m != leads))
            {
                CatchUp(member);
            }

            Apply(leads, Log.Newest);
            return Rows(rows, Log.Newest);
        }

        int version = ClusterLog.Newer(bookmarks);
        TimeSpan until = time.Now + BookmarkPatience;
        while (members[at].Applied < version)
        {
            if (time.Now >= until)
            {
                return Error("Neo.TransientError.Transaction.BookmarkTimeout");
            }

            await time.WaitAsync(TimeSpan.FromMilliseconds(20), stop);
        }

        int from = members[at].Applied;
        string values = Log.Answer(statement, asked.GetProperty("parameters").GetProperty("p"), from);
        await time.WaitAsync(Between(1, 15), stop);
        return Rows(values, from);
    }

    private static HttpResponseMessage Rows(string values, int version) =>
        Json(HttpStatusCode.Accepted, $$"""{"data":{"fields":["x"],"values":{{values}}},"bookmarks":["{{ClusterLog.Bookmark(version)}}"]}""");

    private static HttpResponseMessage Error(string code) =>
        Json(HttpStatusCode.BadRequest, $$"""{"errors":[{"code":"{{code}}","message":"as it is said"}]}""");

    private static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    /// <summary>One client's way to the members. It knows the newest version that any answer showed that came through.</summary>
    internal sealed class ClientLine(SimulatedCluster cluster, Func<int, Line> line, bool carriesBookmarks) : HttpMessageHandler
    {
        private const string Prefix = "CYPHER 5 replan=skip ";

        /// <summary>The newest version that the client was shown.</summary>
        public int Shown { get; private set; }

        /// <summary>Answers that came from an older state than the client had been shown when it asked.</summary>
        public List<string> Stale { get; } = [];

        /// <summary>Everything that came and what became of it, to compare two runs.</summary>
        public List<string> Trace { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            int at = request.RequestUri!.Host[^1] - '0';
            JsonElement asked = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken)).RootElement;
            string statement = asked.GetProperty("statement").GetString()![Prefix.Length..];
            string[] bookmarks = carriesBookmarks && asked.TryGetProperty("bookmarks", out JsonElement carried)
                ? [.. carried.EnumerateArray().Select(b => b.GetString()!)] : [];
            int shown = Shown;
            await cluster.Time.WaitAsync(cluster.Between(1, 5), cancellationToken);
            await ArriveAsync(at, cancellationToken);
            HttpResponseMessage answer = await cluster.AnswerAsync(at, statement, asked, bookmarks, cancellationToken);
            await ArriveAsync(at, cancellationToken);
            if (line(at) == Line.Broken)
            {
                throw new IOException("Connection reset by peer");
            }

            string text = await answer.Content.ReadAsStringAsync(cancellationToken);
            Trace.Add($"{cluster.Time.Now.TotalMilliseconds:0} {at} {text.Length}");
            using JsonDocument told = JsonDocument.Parse(text);
            if (ClusterLog.Tells(statement) && told.RootElement.TryGetProperty("bookmarks", out JsonElement seen))
            {
                int version = ClusterLog.Newer(seen.EnumerateArray().Select(b => b.GetString()!));
                if (version < shown)
                {
                    Stale.Add($"{Host(at)} answers from {version}, after {shown}: {statement[..Math.Min(60, statement.Length)]}");
                }

                Shown = Math.Max(Shown, version);
            }

            return answer;
        }

        // Whatever arrives, and whatever comes back, needs a line and a member that is there.
        private async Task ArriveAsync(int at, CancellationToken cancellationToken)
        {
            if (line(at) == Line.Silent)
            {
                await cluster.Time.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            if (line(at) == Line.Refused || !cluster.members[at].IsUp)
            {
                throw new HttpRequestException(
                    HttpRequestError.ConnectionError, "Connection refused", new SocketException((int)SocketError.ConnectionRefused));
            }
        }
    }
}
