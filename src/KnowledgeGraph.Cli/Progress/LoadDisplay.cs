using KnowledgeGraph.Loading.Progress;

namespace KnowledgeGraph.Cli.Progress;

/// <summary>Shows how a load goes on, and what is odd about a file.</summary>
internal sealed class LoadDisplay(IProgressDisplay display) : ILoadObserver
{
    public void Started(int total) => display.Begin(total);

    public void Took(LoadStep step)
    {
        if (step.Message is not null)
        {
            display.Tell($"{step.Source} {step.Message}");
        }

        display.Advance();
    }
}
