using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>The cover and the title of a document: what it is, who adopted it, when.</summary>
/// <param name="forms">The forms of its language.</param>
internal sealed class HeadReader(DraftingForms forms)
{
    private readonly HeadFacts _facts = new(forms);

    /// <summary>Takes one block of the head.</summary>
    public void Take(string block)
    {
        foreach (HeadRule rule in HeadRules.All)
        {
            if (rule(_facts, block))
            {
                return;
            }
        }
    }

    /// <summary>The meeting that a document's foot names, "33rd plenary meeting 21 July 2022", and its day where the head has none.</summary>
    public void TakeClosing(string block)
    {
        if (forms.Meetings.TryEnd(block, out int end))
        {
            _facts.Meeting ??= block[..end];
            _facts.Date ??= forms.Dates.First(block.AsSpan(end));
        }
    }

    /// <summary>What has been found out.</summary>
    /// <param name="speaker">The body whose enacting formula opens the text, if any.</param>
    /// <param name="source">What stands for a text that has neither symbol nor title.</param>
    public DocumentHead Finish(KnownBody? speaker, string source) => _facts.ToHead(speaker, source);
}
