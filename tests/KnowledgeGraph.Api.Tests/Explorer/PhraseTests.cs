using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>What pages say is said in every language that they are served in.</summary>
public sealed partial class PhraseTests
{
    private static readonly Phrases English = Phrases.Of(Languages.English);

    private static IEnumerable<string> Spoken => Phrases.Spoken;

    [Test]
    public void Sentences_OfTheCode_AreInTheEnglishFile()
    {
        string[] said = [.. Sources().SelectMany(s => Sentence().Matches(s)).Select(m => Unescaped(m.Groups[1].Value)).Distinct()];
        string[] counted = [.. Sources().SelectMany(s => Counted().Matches(s)).Select(m => m.Groups[1].Value).Distinct()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(said, Has.Length.GreaterThan(500));
            Assert.That(said.Except(English.Sentences.Keys), Is.Empty);
            Assert.That(counted.Except(English.Counts.Keys), Is.Empty);
            Assert.That(English.Sentences.Where(s => s.Value != s.Key.Split('|')[0]).Select(s => s.Key), Is.Empty, "English is what the code says");
        }
    }

    [TestCaseSource(nameof(Spoken))]
    public void Language_SaysAllThatEnglishSays(string language)
    {
        var phrases = Phrases.Of(language);
        string[] forms = [.. PluralForms(language)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(phrases.Sentences.Keys, Is.EquivalentTo(English.Sentences.Keys));
            Assert.That(phrases.Counts.Keys, Is.EquivalentTo(English.Counts.Keys));
            Assert.That(phrases.Sentences.Where(s => s.Value.Length == 0 || Places(s.Value) != Places(s.Key)).Select(s => s.Key), Is.Empty, "places");
            Assert.That(phrases.Counts.Where(c => !forms.Order().SequenceEqual(c.Value.Keys.Order())).Select(c => c.Key), Is.Empty, "forms");
        }
    }

    [TestCase("en", 1, "1 text")]
    [TestCase("en", 1234, "1,234 texts")]
    [TestCase("fr", 0, "0 texte")]
    [TestCase("fr", 1234, "1\u202f234 textes")]
    [TestCase("es", 2, "2 textos")]
    [TestCase("ru", 1, "1 текст")]
    [TestCase("ru", 22, "22 текста")]
    [TestCase("ru", 11, "11 текстов")]
    [TestCase("ar", 2, "نصان")]
    [TestCase("ar", 7, "7 نصوص")]
    [TestCase("ar", 111, "111 نصا")]
    [TestCase("ar", 100, "100 نص")]
    [TestCase("zh", 3, "3 个文本")]
    public void Count_HasTheFormOfItsLanguage(string language, int count, string words)
    {
        using var speech = Speech.In(language);
        Assert.That(Said.Count(count, "text"), Is.EqualTo(words));
    }

    [TestCase("en", "1 December 2019")]
    [TestCase("fr", "1er décembre 2019")]
    [TestCase("es", "1 de diciembre de 2019")]
    [TestCase("ru", "1 декабря 2019 года")]
    [TestCase("ar", "1 كانون الأول/ديسمبر 2019")]
    [TestCase("zh", "2019年12月1日")]
    public void Date_IsAsItsLanguageWritesIt(string language, string words)
    {
        using var speech = Speech.In(language);
        Assert.That(InWords.Of(new DateOnly(2019, 12, 1)), Is.EqualTo(words));
    }

    // Of the forms that Unicode's rules have, those that whole numbers take.
    private static IEnumerable<string> PluralForms(string language) => language switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "ru" => ["one", "few", "many", "other"],
        "zh" => ["other"],
        _ => ["one", "other"],
    };

    private static string Places(string sentence) => string.Join(
        ' ', Place().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    private static string Unescaped(string literal) => literal.Replace("\\\"", "\"", StringComparison.Ordinal);

    private static IEnumerable<string> Sources() => new[] { "src/KnowledgeGraph.Api/Explorer", "src/KnowledgeGraph.Queries" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*", SearchOption.AllDirectories))
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(f => Comment().Replace(File.ReadAllText(f), ""));

    [GeneratedRegex(@"\b(?:Say|Told|Cited|Mark)\(\s*""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:InWords\.Of|(?<![.\w])Count)\((?:[^()""]|\((?:[^()]|\([^()]*\))*\))*?, ""((?:[^""\\]|\\.)*)""\)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
