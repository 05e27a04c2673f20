using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Simulation.Tests.Histories;

namespace KnowledgeGraph.Simulation.Tests;

/// <summary>
/// Random histories of an embedded store always end with the graph of a quiet load of what is left. Sixty; <c>KG_HISTORIES</c> asks for
/// another number, <c>KG_HISTORY_SEED</c> for another first seed: one history again is <c>KG_HISTORIES=1</c> with the seed that was told.
/// </summary>
[Category("Slow")]
public sealed class HistoryTests
{
    private const int Steps = 8;

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    [Test]
    public async Task Histories_OfAnyKind_EndWithTheGraphOfAQuietLoad()
    {
        int first = Number("KG_HISTORY_SEED", 1), count = Number("KG_HISTORIES", 60);
        var watch = Stopwatch.StartNew();
        for (int seed = first; seed < first + count; seed++)
        {
            if (await BrokenAsync(seed, Steps) is { } broken)
            {
                Assert.Fail(await ShortestAsync(seed) ?? $"Seed {seed}, and not again: {broken}");
            }
        }

        await TestContext.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} histories from seed {first} on, {watch.Elapsed.TotalSeconds:0} s, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0} s of processor time; {string.Join("; ", History.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"))}"));
    }

    [Test]
    public async Task History_OfOneSeed_IsTheSameEachTime()
    {
        string once = await LogAsync(42);

        Assert.That(await LogAsync(42), Is.EqualTo(once));
    }

    private static async Task<string?> ShortestAsync(int seed)
    {
        for (int steps = 0; steps <= Steps; steps++)
        {
            if (await BrokenAsync(seed, steps) is { } broken)
            {
                return $"Seed {seed}, {steps} steps: {broken}";
            }
        }

        return null;
    }

    private static async Task<string?> BrokenAsync(int seed, int steps)
    {
        await using var history = new History(seed, EmptyStore.File);
        try
        {
            using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
            {
                await history.RunAsync(steps);
            }

            return null;
        }
        catch (Exception e)
        {
            return $"{string.Join('\n', history.Log)}\n{e}";
        }
    }

    private static async Task<string> LogAsync(int seed)
    {
        await using var history = new History(seed, EmptyStore.File);
        await history.RunAsync(Steps);
        return string.Join('\n', history.Log);
    }
}
