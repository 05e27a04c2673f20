using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Tests.References;

/// <summary>What people type leads where it should, in a graph that has every text of the table.</summary>
public sealed class TypedReferenceTests
{
    private const string Nothing = "-";

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["A/RES/74/174"] = "Countering child sexual exploitation and sexual abuse online",
        ["A/RES/217(III)"] = "Universal Declaration of Human Rights",
        ["A/RES/3314(XXIX)"] = "Definition of aggression",
    };

    private TemporaryStore _texts = null!;
    private ReferenceAnswers _answers = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        foreach (IGrouping<string, string[]> text in TypedReferences.All.Select(r => r.Right).Where(r => r != Nothing).Distinct()
            .Select(r => r.Split('#', 2)).GroupBy(r => r[0]))
        {
            bool isSymbol = text.Key.Contains('/', StringComparison.Ordinal);
            var head = new DocumentHead
            {
                Id = new InstrumentId(text.Key),
                Symbol = isSymbol ? text.Key : null,
                Title = isSymbol ? Titles.GetValueOrDefault(text.Key) : text.Key.Replace('-', ' '),
            };
            DocumentProvision[] parts =
            [
                .. text.Where(r => r.Length > 1).Select(r => r[1]).Distinct().Select(label => new DocumentProvision
                {
                    Label = label, Kind = ProvisionKind.Operative, Text = $"Says {label}.",
                }),
            ];
            await _texts.Store.SaveAsync(new Document { Source = text.Key, Head = head, Provisions = parts }, text.Key);
        }

        _answers = new ReferenceAnswers(_texts.Store, TimeProvider.System);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _texts.DisposeAsync();

    [Test]
    public async Task WhatIsTyped_LeadsToWhatIsMeant()
    {
        IReadOnlyList<ReferenceAnswer> answers = await _answers.ReadAsync([.. TypedReferences.All.Select(r => r.Typed)]);

        Assert.That(answers.Zip(TypedReferences.All, (a, r) => (r.Typed, Meant: Id(a))), Is.EqualTo(TypedReferences.All));
    }

    // Signs that nobody sees where they are pasted.
    [TestCase("A/RES/74/174\u200B")]
    [TestCase("\uFEFFA/RES/74/174")]
    [TestCase("A/RES/74/174\u00A0")]
    [TestCase("A\u2060/RES/74/174")]
    [TestCase("resolution\u00A074/174")]
    [TestCase("resolution\t74/174\r\n")]
    [TestCase("A/RES/74/174\u00B9")]
    [TestCase("GA Res\u202F74/174")]
    public async Task UnseenSigns_AreNothing(string typed) =>
        Assert.That(Id((await _answers.ReadAsync([typed]))[0]), Is.EqualTo("A/RES/74/174"));

    // Whatever words, signs and white space stand around one, a way to type is the same way.
    [Test]
    public async Task WhatStandsAround_ChangesNothing([Values("  {0}  ", "“{0}”", "({0})", "{0}.", "{0},", "\u2018{0}\u2019")] string around)
    {
        (string Typed, string Right)[] some = [.. TypedReferences.All.Where((r, i) => i % 7 == 0 && r.Typed.IndexOfAny(['<', '“', '"', '\'']) < 0)];
        IReadOnlyList<ReferenceAnswer> answers = await _answers.ReadAsync(
            [.. some.Select(r => string.Format(CultureInfo.InvariantCulture, around, r.Typed))]);

        Assert.That(answers.Zip(some, (a, r) => (r.Typed, Meant: Id(a))), Is.EqualTo(some));
    }

    private static string Id(ReferenceAnswer answer) => answer is ReferenceAnswer.Found found ? found.Meant.Entity.ToString() : Nothing;
}
