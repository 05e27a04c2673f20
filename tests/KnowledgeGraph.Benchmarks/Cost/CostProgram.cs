using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>
/// What the dearest request of each kind takes: <c>cost STORE [SECONDS [SEED [KIND]]]</c>. For so many seconds a kind the worst input is looked
/// for (<see cref="HillClimb"/>); then it is sent once more to a service that has just been started, and its memory is watched.
/// </summary>
internal static class CostProgram
{
    private const int WrongUsage = 2;
    private const int LongestTold = 400;
    private const int StandardSeconds = 20;
    private const int StandardSeed = 1;
    private const int LongestDraft = 100_000;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is < 1 or > 4)
        {
            await Console.Error.WriteLineAsync("cost STORE [SECONDS [SEED [KIND]]], for example cost sqlite:graph.db 20 1 \"query lineage\"").ConfigureAwait(false);
            return WrongUsage;
        }

        var time = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : StandardSeconds);
        int seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : StandardSeed;
        MeasuredService service = await MeasuredService.StartAsync(args[0]).ConfigureAwait(false);
        Hubs hubs = await Hubs.FindAsync(service.Graph).ConfigureAwait(false);
        RequestKind[] kinds =
        [
            .. (await KindsAsync(service, hubs).ConfigureAwait(false))
                .Where(k => args.Length < 4 || k.Name.Contains(args[3], StringComparison.OrdinalIgnoreCase)),
        ];
        Console.WriteLine("| kind | tries | dearest by processor time | most memory | request |\n|---|---|---|---|---|");
        foreach (RequestKind kind in kinds)
        {
            (Found byCpu, Found byMemory, int tries) = await new HillClimb(service, kind, seed).ClimbAsync(time).ConfigureAwait(false);
            await service.DisposeAsync().ConfigureAwait(false);

            // What earlier requests left in caches is not there.
            service = await MeasuredService.StartAsync(args[0]).ConfigureAwait(false);
            Measure fresh = await service.SendAsync(byCpu.Candidate.Request).ConfigureAwait(false);
            long held = Math.Max(
                await service.HeldAsync(byCpu.Candidate.Request).ConfigureAwait(false),
                await service.HeldAsync(byMemory.Candidate.Request).ConfigureAwait(false));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kind.Name} | {tries} | {byCpu.Line()}; started anew {fresh.Cpu.TotalSeconds:0.00} s, {fresh.Status} {fresh.Code} | {held / 1e6:0} MB held, {byMemory.Line()} | `{Told(byCpu)}`; `{Told(byMemory)}` |"));
        }

        await service.DisposeAsync().ConfigureAwait(false);
        return 0;
    }

    private static async Task<IEnumerable<RequestKind>> KindsAsync(MeasuredService service, Hubs hubs)
    {
        string schema = await service.TextAsync("/graphql/schema.graphql").ConfigureAwait(false);
        var text = new StringBuilder();
        while (text.Length < LongestDraft)
        {
            text.Append(hubs.Pasted);
        }

        var queries = new QueryGrammar(schema, hubs, text.ToString(0, LongestDraft));
        return [.. PageKinds.All(hubs), .. BodyKinds.All(), .. DraftKinds.All(hubs), .. ToolKinds.All(hubs), .. queries.Kinds()];
    }

    private static string Told(Found found)
    {
        string words = found.Candidate.Request.Words.Replace("|", "/", StringComparison.Ordinal).ReplaceLineEndings(" ");
        return words.Length <= LongestTold ? words : words[..LongestTold] + "…";
    }
}
