using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Tells of an annex that is kept which text of its own it may hold.</summary>
public static class KeptAnnex
{
    /// <summary>The text, by the title of the annex; null where it is the title of none.</summary>
    /// <param name="annex">The annex.</param>
    public static AnnexedInstrument? Of(DocumentProvision annex)
    {
        ArgumentNullException.ThrowIfNull(annex);
        if (annex.Kind != ProvisionKind.Annex)
        {
            return null;
        }

        string last = annex.Label[(annex.Label.LastIndexOf(':') + 1)..];
        string printed = annex.Text.StartsWith(last + " ", StringComparison.Ordinal) ? annex.Text[(last.Length + 1)..] : annex.Text;
        string title = AnnexTitle.Clean(printed);
        DraftingForms forms = DraftingForms.Of(Languages.Find(Translation.LanguageOf(annex.Label))!);
        return AnnexTitle.KindOf(title, forms) is { } kind && InstrumentId.FromTitle(title) is { Value.Length: > 0 } id
            ? new AnnexedInstrument(id, title, kind, annex.Label) : null;
    }
}
