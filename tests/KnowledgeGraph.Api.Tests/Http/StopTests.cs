using System.Reflection;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Http;

/// <summary>Stopping while something is being answered.</summary>
public sealed class StopTests
{
    [Test]
    public async Task Stop_WhileAnswering_FinishesTheAnswer()
    {
        SlowReader slow = SlowReader.Of(new SampleGraph());
        await using Service service = await Service.StartAsync((IGraphReader)(object)slow);
        Task<JsonElement> answer = service.AskAsync("{ statistics { instruments } }");
        await slow.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Task stopped = service.StopAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        Assert.That(stopped.IsCompleted, Is.False, "an answer is still to come");
        slow.GoOn.SetResult();
        Assert.That((await answer).GetProperty("data").GetProperty("statistics").GetProperty("instruments").GetInt32(), Is.GreaterThan(0));
        await stopped.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>A reader that answers when it is told to.</summary>
    public class SlowReader : DispatchProxy
    {
        private IGraphReader? _inner;

        public TaskCompletionSource Asked { get; } = new();

        public TaskCompletionSource GoOn { get; } = new();

        public static SlowReader Of(IGraphReader inner)
        {
            var reader = (SlowReader)(object)Create<IGraphReader, SlowReader>();
            reader._inner = inner;
            return reader;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name == nameof(IGraphReader.StatisticsAsync)
            ? LaterAsync()
            : targetMethod.Invoke(_inner, args);

        private async Task<Statistics> LaterAsync()
        {
            Asked.SetResult();
            await GoOn.Task;
            return await _inner!.StatisticsAsync();
        }
    }
}
