using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>
/// Looks for the dearest request of a kind: from some that are drawn, and from the best so far to one that differs a little, again and
/// again. What is refused for asking too much is made smaller until it is not. The same seed tries the same for as long as what is measured
/// decides the same.
/// </summary>
internal sealed class HillClimb(MeasuredService service, RequestKind kind, int seed)
{
    private const int Draws = 12;
    private const int StepsWithoutGain = 40;
    private const int MostRefusals = 40;

    /// <summary>The dearest by processor time, and the dearest by memory that was allocated.</summary>
    public async Task<(Found ByCpu, Found ByMemory, int Tries)> ClimbAsync(TimeSpan time)
    {
        var random = new Random(seed);
        long begun = Stopwatch.GetTimestamp();
        Found? byCpu = null;
        Found? byMemory = null;
        Found? from = null;
        int tries = 0;
        for (int idle = 0; tries < 3 || Stopwatch.GetElapsedTime(begun) < time; tries++)
        {
            bool draws = from is null || tries < Draws || idle > StepsWithoutGain;
            Found found = await TryAsync(draws ? kind.First(random) : from!.Candidate.Mutated(random), random).ConfigureAwait(false);
            if (idle > StepsWithoutGain)
            {
                (from, idle) = (found, 0);
            }

            // A record is measured again: somebody else's work may have been counted.
            if (byCpu is null || found.Measure.Cpu > byCpu.Measure.Cpu)
            {
                Measure again = await service.SendAsync(found.Candidate.Request).ConfigureAwait(false);
                found = found with { Measure = again.Cpu < found.Measure.Cpu && again.Status == found.Measure.Status ? again : found.Measure };
            }

            byCpu = byCpu is null || found.Measure.Cpu > byCpu.Measure.Cpu ? found : byCpu;
            byMemory = byMemory is null || found.Measure.Allocated > byMemory.Measure.Allocated ? found : byMemory;
            (from, idle) = from is null || Dearness(found) > Dearness(from) ? (found, 0) : (from, idle + 1);
        }

        return (byCpu!, byMemory!, tries);
    }

    // What takes a second is as dear as what allocates half a gigabyte, of which an eighth may be held.
    private static double Dearness(Found found) =>
        IsRefusedForSize(found.Measure) ? 0 : found.Measure.Cpu.TotalSeconds + (found.Measure.Allocated / (double)(512 << 20));

    private async Task<Found> TryAsync(ICandidate candidate, Random random)
    {
        Measure measure = await service.SendAsync(candidate.Request).ConfigureAwait(false);
        for (int refusals = 0; refusals < MostRefusals && IsRefusedForSize(measure) && candidate.Smaller(random) is { } smaller; refusals++)
        {
            candidate = smaller;
            measure = await service.SendAsync(candidate.Request).ConfigureAwait(false);
        }

        return new Found(candidate, measure);
    }

    private static bool IsRefusedForSize(Measure measure) => measure.Status == 413
        || measure.Code is "TOO_COSTLY" or "TOO_MANY_ALIASES" or "TOO_MANY_SELECTIONS" or "TOO_MANY_OVERLAPS" or "TOO_MANY_TOKENS" or "TOO_DEEP" or "BODY_TOO_LARGE";
}

/// <summary>A request and what it took.</summary>
internal sealed record Found(ICandidate Candidate, Measure Measure)
{
    /// <summary>In a line.</summary>
    public string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Measure.Cpu.TotalSeconds:0.00} s, {Measure.Allocated / 1e6:0} MB allocated, {Measure.Held / 1e6:0} MB held, answer {Measure.Length / 1e6:0.00} MB, {Measure.Status} {Measure.Code}{(Measure.Work > 0 ? $", {Measure.Work:N0} units" : "")}");
}
