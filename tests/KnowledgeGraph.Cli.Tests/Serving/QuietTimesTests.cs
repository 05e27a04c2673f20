using KnowledgeGraph.Cli.Serving;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>When memory is given back, told by what is allocated in each ten seconds.</summary>
public sealed class QuietTimesTests
{
    private const long Megabyte = 1 << 20;

    [TestCase("nothing ever asked for", 0, 0, "")]
    [TestCase("a little all the time", 5, 5, "")]
    [TestCase("a burst, then nothing", 500, 0, "1 8 15")]
    [TestCase("a burst, then a little", 500, 8, "1 8 15")]
    [TestCase("a burst, then as much as a quarter of what is held", 500, 75, "1 8 15")]
    [TestCase("a burst, then more than a quarter of what is held", 500, 80, "")]
    public void Time_AfterABurst_IsOnceItIsQuietAndTwiceMore(string what, int first, int later, string expected)
    {
        var quiet = new QuietTimes();
        List<int> times = [];
        for (int look = 0; look < 100; look++)
        {
            // What goes on as much as a burst is one again.
            long allocated = (look == 0 ? first : later == 75 && look > 1 ? 0 : later) * Megabyte;
            if (quiet.Are(allocated, 300 * Megabyte, look * QuietTimes.Look))
            {
                times.Add(look);
            }
        }

        Assert.That(string.Join(' ', times), Is.EqualTo(expected), what);
    }

    [Test]
    public void Time_OfManyBursts_IsNotMoreThanOnceAMinute()
    {
        var quiet = new QuietTimes();
        int[] times = [.. Enumerable.Range(0, 600).Where(look => quiet.Are(look % 2 * 500 * Megabyte, 300 * Megabyte, look * QuietTimes.Look))];
        Assert.That(times.Zip(times.Skip(1)).Select(t => t.Second - t.First), Is.All.GreaterThanOrEqualTo(7));
    }
}
