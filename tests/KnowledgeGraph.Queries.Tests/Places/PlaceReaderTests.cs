using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Queries.Tests.Places;

/// <summary>Which parts of a text a pinpoint names, as texts print it and as people write it.</summary>
public sealed class PlaceReaderTests
{
    [TestCase("art. 51", "Article 51")]
    [TestCase("Article 51", "Article 51")]
    [TestCase("articles 99 and 35", "Article 99 | Article 35")]
    [TestCase("arts. 100, 104 and 105", "Article 100 | Article 104 | Article 105")]
    [TestCase("chap. VII, art. 41", "Article 41")]
    [TestCase("Chapter VII", "Chapter VII")]
    [TestCase("art. 2 (4)", "Article 2, paragraph 4")]
    [TestCase("art. 2.1", "Article 2, paragraph 1")]
    [TestCase("art. 2 (1-7)", "Article 2, paragraph 1 | Article 2, paragraph 2 | Article 2, paragraph 3 | Article 2, paragraph 4 | Article 2, paragraph 5 | Article 2, paragraph 6 | Article 2, paragraph 7")]
    [TestCase("art. 1, paras. 1 to 3", "Article 1, paragraph 1 | Article 1, paragraph 2 | Article 1, paragraph 3")]
    [TestCase("art. 2, paras. 3, 4 and 5 and art. 33", "Article 2, paragraph 3 | Article 2, paragraph 4 | Article 2, paragraph 5 | Article 33")]
    [TestCase("art. 13, para. 1 (a)", "Article 13, paragraph 1 (a)")]
    [TestCase("art. 73 e", "Article 73 (e)")]
    [TestCase("chap. XV, art. 101, para. 3", "Article 101, paragraph 3")]
    [TestCase("paras. 3 to 5 and 9", "Paragraph 3 | Paragraph 4 | Paragraph 5 | Paragraph 9")]
    [TestCase("para. 4 (a) and (c)", "Paragraph 4 (a) | Paragraph 4 (c)")]
    [TestCase("para. 4 (a)–(c)", "Paragraph 4 (a) | Paragraph 4 (b) | Paragraph 4 (c)")]
    [TestCase("para. 4 (a)(i)", "Paragraph 4 (a) (i)")]
    [TestCase("OP5", "Paragraph 5")]
    [TestCase("PP3", "Preambular paragraph 3")]
    [TestCase("preambular para. 3", "Preambular paragraph 3")]
    [TestCase("sect. VI, paras. 3 and 4", "Section VI, paragraph 3 | Section VI, paragraph 4")]
    [TestCase("chap. IV, sect. A", "Chapter IV, section A")]
    [TestCase("sect. I.A", "Section I (A)")]
    [TestCase("annex", "Annex")]
    [TestCase("annex II, para. 3", "Annex II, paragraph 3")]
    [TestCase("annex VII, art. 3", "Annex VII, article 3")]
    [TestCase("Annex:29", "Annex, paragraph 29")]
    [TestCase("part I, section entitled “Article VI and eighth to twelfth preambular paragraphs”, para. 15", "Part I, paragraph 15")]
    [TestCase("Goal 5", "Goal 5")]
    [TestCase("target 4.7", "Target 4.7")]
    [TestCase("the whole of it", "")]
    [TestCase("", "")]
    public void Pinpoint_Names(string pinpoint, string places) =>
        Assert.That(string.Join(" | ", PlaceReader.Of(pinpoint).Select(p => p.Name)), Is.EqualTo(places));

    [TestCase("chap. VII, art. 41", "Article 41 | Chapter VII")]
    [TestCase("art. 2, para. 4 (a)", "Article 2 | Article 2, paragraph 4 | Article 2, paragraph 4 (a)")]
    [TestCase("annex VII, art. 3", "Annex VII | Annex VII, article 3")]
    public void Pinpoint_StandsIn(string pinpoint, string places) =>
        Assert.That(string.Join(" | ", PlaceReader.AllOf(pinpoint).Select(p => p.Name).Order(StringComparer.Ordinal)),
            Is.EqualTo(string.Join(" | ", places.Split(" | ").Order(StringComparer.Ordinal))));

    // What a page is called is its address: read again, it is the same page.
    [Test]
    public void EveryName_IsReadAsThePlaceThatItNames()
    {
        var chance = new Random(7);
        string[] units = ["art.", "arts.", "para.", "paras.", "chap.", "sect.", "annex", "part", "goal", "rule", "principle"];
        string[] numbers = ["1", "12", "IV", "XX", "A", "3 (a)", "4 (b)(ii)", "2.1", "5 and 7", "1 to 4", "9 bis", "12bis", ""];
        for (int i = 0; i < 2_000; i++)
        {
            string pinpoint = string.Join(
                chance.Next(2) == 0 ? ", " : " and ",
                Enumerable.Range(0, chance.Next(1, 4)).Select(_ => $"{units[chance.Next(units.Length)]} {numbers[chance.Next(numbers.Length)]}".Trim()));
            foreach (PinpointPlace place in PlaceReader.AllOf(pinpoint))
            {
                Assert.That(PlaceReader.Of(place.Name), Is.EqualTo(new[] { place }), $"{pinpoint}: {place.Name}");
                Assert.That(PlaceReader.Of(place.Pinpoint), Is.EqualTo(new[] { place }), $"{pinpoint}: {place.Pinpoint}");
            }
        }
    }

    [Test]
    public void Order_IsThatOfTheText()
    {
        string[] inOrder = ["Chapter IV", "Chapter VII", "Chapter XI", "Article 1", "Article 2", "Article 2, paragraph 4", "Article 13", "Article 51", "Annex", "Annex II, paragraph 3"];
        Assert.That(inOrder.Reverse().Select(n => PlaceReader.Of(n)[0]).Order(PinpointPlace.InOrder).Select(p => p.Name), Is.EqualTo(inOrder));
    }

    [Test]
    public void Hostile_IsReadInBounds()
    {
        foreach (string text in new[] { new string('(', 400), string.Concat(Enumerable.Repeat("1 to 190 ", 50)), new string('1', 499), "arts. 1-199, 1-199, 1-199", "(a)(b)", "to to –", "art. art. (" })
        {
            Assert.That(PlaceReader.AllOf(text), Has.Count.LessThan(2_000), text);
        }
    }
}
