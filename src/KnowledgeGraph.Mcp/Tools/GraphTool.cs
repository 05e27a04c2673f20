using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>One of the tools: what it answers is decided in <c>KnowledgeGraph.Queries</c> and by the store; it puts it into sentences.</summary>
internal abstract class GraphTool
{
    /// <summary>Its name, under which <c>tools.json</c> describes it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether what it does not find may be in texts that are not loaded.</summary>
    public virtual bool MayMiss => false;

    /// <summary>What it costs whoever asks, in what objects cost: about the paragraphs, citations and texts that are read for it.</summary>
    public virtual Task<long> PriceAsync(ToolArguments asked, CancellationToken cancellationToken) => Task.FromResult<long>(Price(asked));

    /// <summary>Answers.</summary>
    /// <exception cref="ToolRefusal">It cannot be answered as it was asked.</exception>
    public abstract Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken);

    /// <summary>The same, where nobody has to be asked for it.</summary>
    protected abstract int Price(ToolArguments asked);
}
