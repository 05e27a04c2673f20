using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Vocabulary;

/// <summary>What bodies and instruments are called in the other official languages.</summary>
public sealed class LanguageNamesTests
{
    private static readonly string[] Codes = [.. Languages.All.Select(l => l.Code).Where(c => c != Languages.English)];

    // What is shown is a form that texts print, where any are known.
    [Test]
    public void Bodies_HaveANameInEachLanguageThatItsTextsUse() =>
        Assert.Multiple(() =>
        {
            foreach ((KnownBody body, string code) in Bodies.All.SelectMany(b => Codes.Select(c => (b, c))))
            {
                string name = body.Names[code];
                string[] forms = [.. LanguageWords.Of(code).Bodies.Where(f => f.Body == body.Name).SelectMany(f => f.Words.Concat(f.Short ?? []))];
                Assert.That(name, Is.Not.Empty.And.Not.EqualTo(body.Name));
                Assert.That(
                    forms.Length == 0 || forms.Any(f => string.Equals(f, Bare(name), StringComparison.CurrentCultureIgnoreCase)
                        || string.Equals(f, name, StringComparison.CurrentCultureIgnoreCase)), Is.True, $"{code}: {name}");
            }
        });

    [TestCase("General Assembly", "fr", "Assemblée générale")]
    [TestCase("General Assembly", "zh", "大会")]
    [TestCase("Security Council", "ru", "Совет Безопасности")]
    [TestCase("Human Rights Council", "ar", "مجلس حقوق الإنسان")]
    [TestCase("Human Rights Council", "en", "Human Rights Council")]
    public void Body_IsCalledByItsOfficialName(string body, string language, string name) =>
        Assert.That(Bodies.Find(body)!.NameIn(language), Is.EqualTo(name));

    [TestCase("convention-on-the-rights-of-the-child", "fr:Convention relative aux droits de l’enfant es:Convención sobre los Derechos del Niño "
        + "ru:Конвенция о правах ребенка ar:اتفاقية حقوق الطفل zh:《儿童权利公约》")]
    [TestCase("A/RES/70/1", "fr:Programme 2030 es:Agenda 2030 ru:Повестка дня в области устойчивого развития на период до 2030 года "
        + "ar:خطة التنمية المستدامة لعام 2030 zh:《2030年可持续发展议程》")]
    public void Instrument_HasNamesInEachLanguage(string id, string first) =>
        Assert.That(
            string.Join(' ', LanguageNames.Of(new InstrumentId(id)).GroupBy(n => n.Language).Select(g => g.First())), Is.EqualTo(first));

    // Names in names stand without the marks of titles in the table of words.
    private static string Bare(string name) => name.Replace("《", "", StringComparison.Ordinal).Replace("》", "", StringComparison.Ordinal);
}
