using System.Reflection;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Tests.Serialization;

/// <summary>The list of properties that rows, nodes, statements and files are made of.</summary>
public sealed class InstrumentPropertiesTests
{
    private static readonly Instrument Full = new()
    {
        Id = new InstrumentId("A/RES/76/181"),
        Symbol = "A/RES/76/181",
        Title = "Fourteenth Congress",
        Topic = "crime prevention",
        Names = ["Kyoto", "Congress"],
        Kind = InstrumentKind.Resolution,
        Body = new BodyId("body:general-assembly"),
        Date = new DateOnly(2021, 12, 16),
        Session = "Seventy-sixth session",
        Meeting = "54th plenary meeting",
        AgendaItem = "107",
        Subjects = ["CRIME"],
        IsLoaded = true,
        Languages = ["en", "fr"],
        Titles = [new("fr", "Quatorzième Congrès")],
        NamesIn = [new("zh", "京都宣言")],
        ContainedIn = new ProvisionId(new InstrumentId("A/RES/1/1"), "Annex"),
    };

    // The id is the key of every row and node, and what contains a text is an edge.
    private static IEnumerable<string> Kept => typeof(Instrument).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(p => p.Name).Except([nameof(Instrument.Id), nameof(Instrument.ContainedIn)]);

    [Test]
    public void List_HasEveryPropertyOfAnInstrument() =>
        Assert.That(InstrumentProperties.All.Select(p => p.Name), Is.EquivalentTo(Kept.Select(name => char.ToLowerInvariant(name[0]) + name[1..])));

    [Test]
    public void WhatIsWritten_IsRead()
    {
        Instrument read = InstrumentProperties.Read(Full.Id.Value, (property, _) => property.Get(Full));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(InstrumentProperties.AreSame(read, Full), Is.True);
            Assert.That(read with
            {
                Names = Full.Names,
                Subjects = Full.Subjects,
                Languages = Full.Languages,
                Titles = Full.Titles,
                NamesIn = Full.NamesIn,
                ContainedIn = Full.ContainedIn,
            }, Is.EqualTo(Full));
        }
    }

    [TestCaseSource(nameof(Kept))]
    public void Difference_IsSeen(string name)
    {
        var other = new Instrument { Id = Full.Id };
        InstrumentProperty property = InstrumentProperties.All.Single(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

        Assert.That(InstrumentProperties.AreSame(property.With(Full, property.Get(other)), Full), Is.False);
    }

    [Test]
    public void Columns_AreNamedInSnakeCase() =>
        Assert.That(
            InstrumentColumns.Selected,
            Is.EqualTo("i.symbol, i.title, i.topic, i.names, i.kind, b.key, i.date, i.session, i.meeting, i.agenda_item, i.subjects, i.is_loaded, "
                + "i.languages, i.titles, i.names_in"));

    // A word that stands for something else would be an error of the server's, and only where its statement is run.
    [Test]
    public void Statements_AreComplete() =>
        Assert.Multiple(() =>
        {
            foreach (string name in typeof(CypherFile).Assembly.GetManifestResourceNames()
                .Where(n => n.EndsWith(".cypher", StringComparison.Ordinal)))
            {
                Assert.That(CypherFile.Text(name["Neo4j/".Length..^".cypher".Length]), Does.Not.Match("@(RELATIONS|EDGES|INSTRUMENT|FILTER)"), name);
            }
        });

    [TestCase("save", "CREATE (p)-[:TAKES_NOTE_OF {citations: row[4], citedAs: row[5]}")]
    [TestCase("proofs", "[r:CITES|RECALLS|")]
    [TestCase("instruments", "i {.id, .symbol, .title,")]
    public void Vocabularies_ComeFromTheModel(string file, string expected) => Assert.That(CypherFile.Text(file), Does.Contain(expected));
}
