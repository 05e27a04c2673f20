using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The language of a file, told from its words: what a folder, a name or metadata say of it is at times wrong.</summary>
internal static class ToldLanguage
{
    /// <summary>The language.</summary>
    /// <param name="texts">The words.</param>
    /// <param name="ofShort">The language of a text of too few words to tell; null for English.</param>
    /// <exception cref="UnreadableDocumentException">They are in no official language.</exception>
    public static Language Of(IEnumerable<string> texts, Language? ofShort = null) =>
        TextLanguage.Of([.. texts], ofShort) ?? throw new UnreadableDocumentException(
            $"is in a language that is not read; these are: {string.Join(", ", Languages.All.Select(l => l.Name))}");

    /// <summary>The forms of the language, for a reader that goes on where it is none: those of English.</summary>
    public static DraftingForms FormsOf(IEnumerable<string> texts) => DraftingForms.Of(TextLanguage.Of([.. texts]) ?? Languages.All[0]);
}
