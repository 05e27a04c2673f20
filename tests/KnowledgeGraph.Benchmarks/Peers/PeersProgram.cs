using System.Globalization;
using KnowledgeGraph.Benchmarks.Load;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>
/// Compares <c>kg serve</c> with @neo4j/graphql and Apollo Server on the same graph. The sides take turns, a round each, so that what else the
/// machine does falls on all of them; what counts is the ratio of rounds that follow each other, and the processor time beside it.
/// </summary>
internal static class PeersProgram
{
    private const int WrongUsage = 2;
    private const int Clients = 16;
    private const int Compared = 50;
    private const string Usage =
        "peers KG NEO4J FOLDER SECONDS ROUNDS QUESTIONS DOCUMENTS...: the path of kg, that of a program that starts a Neo4j server, a folder for the stores, "
        + "how long and how many the rounds are, questions with commas between them or all, what to load";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length < 7 || !File.Exists(args[0]) || !File.Exists(args[1])
            || !double.TryParse(args[3], CultureInfo.InvariantCulture, out double seconds) || !int.TryParse(args[4], out int rounds))
        {
            await Console.Error.WriteLineAsync($"{Usage}. Questions: {string.Join(", ", PeerQuestion.All.Select(q => q.Name))}").ConfigureAwait(false);
            return WrongUsage;
        }

        string[] names = args[5].Split(',');
        await using PeerGround ground = await PeerGround.BeginAsync(args[0], args[1], args[2], args[6..]).ConfigureAwait(false);
        using var line = new HttpLine(ground.Servers[0].Url);
        foreach (PeerQuestion question in PeerQuestion.All.Where(q => args[5] == "all" || names.Contains(q.Name)))
        {
            IReadOnlyList<string> values = await new Scenario(question.Name, question.Ours, question.Values).ValuesAsync(line).ConfigureAwait(false);
            await CompareAsync(ground, question, values, seconds, rounds).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task CompareAsync(PeerGround ground, PeerQuestion question, IReadOnlyList<string> values, double seconds, int rounds)
    {
        (PeerServer sqlite, PeerServer neo4j, PeerServer theirs) = (ground.Servers[0], ground.Servers[1], ground.Servers[2]);
        List<(string Name, PeerServer Server, string Query)> sides =
            [(sqlite.Name, sqlite, question.Ours), (neo4j.Name, neo4j, question.Ours), (theirs.Name, theirs, question.Theirs)];
        if (question.Custom is { } custom)
        {
            sides.Add(("their custom Cypher", theirs, custom));
        }

        Console.WriteLine($"{question.Name}: {values.Count} different questions, {Clients} connections, {rounds} rounds of {seconds} s");
        await AgreeAsync(sides, values).ConfigureAwait(false);

        // Each side asks the same in the same order; one that is faster gets further in it.
        Questions[] asked = [.. sides.Select(s => new Questions([.. Shuffled(values).Select(v => PeerQuestion.Body(s.Query, v))]))];
        List<PeerRound>[] seen = [.. sides.Select(_ => new List<PeerRound>())];
        for (int round = 0; round <= rounds; round++)
        {
            for (int side = 0; side < sides.Count; side++)
            {
                PeerRound did = await PeerRound.RunAsync(sides[side].Server, asked[side], Clients, seconds).ConfigureAwait(false);
                if (round > 0)
                {
                    seen[side].Add(did);
                }
            }
        }

        for (int side = 0; side < sides.Count; side++)
        {
            string cpu = string.Join(" + ", Enumerable.Range(0, seen[side][0].Cpu.Length)
                .Select(p => Median(seen[side].Select(r => r.Cpu[p])).ToString("0", CultureInfo.InvariantCulture)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {sides[side].Name,-20} {Median(seen[side].Select(r => r.Rate)),7:0}/s, {cpu} µs of processor a request, {Median(seen[side].Select(r => r.Bytes)):0} bytes"));
        }

        for (int peer = 2; peer < sides.Count; peer++)
        {
            Console.WriteLine($"  against {sides[peer].Name}: SQLite {Ratios(seen[0], seen[peer])}; Neo4j {Ratios(seen[1], seen[peer])}");
        }
    }

    private static async Task AgreeAsync(List<(string Name, PeerServer Server, string Query)> sides, IReadOnlyList<string> values)
    {
        int[] same = new int[sides.Count];
        string[] sample = [.. Shuffled(values).Take(Compared)];
        foreach (string value in sample)
        {
            HashSet<string>? ours = null;
            for (int side = 0; side < sides.Count; side++)
            {
                HashSet<string> ids = await PeerRound.IdsAsync(sides[side].Server, PeerQuestion.Body(sides[side].Query, value)).ConfigureAwait(false);
                ids.Remove(value);
                ours ??= ids;
                same[side] += ids.SetEquals(ours) ? 1 : 0;
            }
        }

        Console.WriteLine("  the same ids as kg on SQLite: "
            + string.Join(", ", sides.Skip(1).Select((s, at) => $"{s.Name} {same[at + 1]} of {sample.Length}")));
    }

    private static IEnumerable<string> Shuffled(IReadOnlyList<string> values)
    {
        var order = new Random(1);
        return values.OrderBy(_ => order.Next());
    }

    private static string Ratios(List<PeerRound> ours, List<PeerRound> theirs)
    {
        double[] ratios = [.. ours.Zip(theirs, (a, b) => a.Rate / b.Rate).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{Median(ratios):0.0#} ({ratios[0]:0.0#} to {ratios[^1]:0.0#})");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
