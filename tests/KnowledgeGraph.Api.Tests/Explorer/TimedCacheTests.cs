using KnowledgeGraph.Api.Explorer;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Totals are shared for some seconds and no longer.</summary>
public sealed class TimedCacheTests
{
    [Test]
    public async Task Answer_IsSharedUntilItIsOld()
    {
        var time = new FakeTimeProvider();
        int asked = 0;
        var cache = new TimedCache<int>(time, _ => Task.FromResult(++asked));
        int[] answers = [await cache.GetAsync(default), await cache.GetAsync(default)];
        time.Advance(TimedCache<int>.GoodFor + TimeSpan.FromMilliseconds(1));
        Assert.That(answers.Append(await cache.GetAsync(default)), Is.EqualTo([1, 1, 2]));
    }

    [Test]
    public async Task Failure_IsNotRemembered()
    {
        int asked = 0;
        var cache = new TimedCache<int>(new FakeTimeProvider(), _ => ++asked == 1 ? Task.FromException<int>(new IOException("gone")) : Task.FromResult(asked));
        Assert.That(async () => await cache.GetAsync(default), Throws.InstanceOf<IOException>());
        Assert.That(await cache.GetAsync(default), Is.EqualTo(2));
    }
}
