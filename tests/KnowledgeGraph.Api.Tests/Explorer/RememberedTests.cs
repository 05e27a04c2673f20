using KnowledgeGraph.Api.Explorer.Reading;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Totals are shared for some seconds and no longer.</summary>
public sealed class RememberedTests
{
    [Test]
    public async Task Answer_IsSharedUntilItIsOld()
    {
        var time = new FakeTimeProvider();
        int asked = 0;
        var remembered = new Remembered<int>(time, _ => Task.FromResult(++asked));
        int[] answers = [await remembered.GetAsync(default), await remembered.GetAsync(default)];
        time.Advance(Remembered<int>.GoodFor + TimeSpan.FromMilliseconds(1));
        Assert.That(answers.Append(await remembered.GetAsync(default)), Is.EqualTo([1, 1, 2]));
    }

    [Test]
    public async Task Failure_IsNotRemembered()
    {
        int asked = 0;
        var remembered = new Remembered<int>(new FakeTimeProvider(), _ => ++asked == 1 ? Task.FromException<int>(new IOException("gone")) : Task.FromResult(asked));
        Assert.That(async () => await remembered.GetAsync(default), Throws.InstanceOf<IOException>());
        Assert.That(await remembered.GetAsync(default), Is.EqualTo(2));
    }
}
