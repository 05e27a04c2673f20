using KnowledgeGraph.Extraction.Signs;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Vocabulary;

/// <summary>The words of the languages other than English can be used as the grammar needs them.</summary>
public sealed class LanguageLexiconTests
{
    private static IEnumerable<string> Codes => Languages.All.Select(l => l.Code).Where(c => c != Languages.English);

    [TestCaseSource(nameof(Codes))]
    public void Lexicon_OfEachLanguage_KnowsItsResolutionsMonthsAndTheOrgansThatAdopt(string code)
    {
        var lexicon = LanguageLexicon.Of(code);
        LanguageWords words = lexicon.Words;

        Assert.Multiple(() =>
        {
            // In Chinese months are numbers.
            Assert.That(words.Months, Has.Count.EqualTo(words.MonthSign.Count > 0 ? 0 : 12));
            Assert.That(words.Classes.Select(c => c.Kind), Is.SupersetOf((InstrumentKind[])[InstrumentKind.Resolution, InstrumentKind.Decision]));
            Assert.That(
                words.Bodies.Select(b => b.Body),
                Is.SupersetOf((string[])["General Assembly", "Security Council", "Economic and Social Council", "Human Rights Council"]));
            foreach (string word in words.Classes.SelectMany(c => c.Words).Concat(words.Bodies.SelectMany(b => b.Words))
                .Concat(words.Months.SelectMany(m => m)))
            {
                Assert.That(lexicon.Longest(word, 0, out _), Is.EqualTo(word.Length), word);
            }
        });
    }
}
