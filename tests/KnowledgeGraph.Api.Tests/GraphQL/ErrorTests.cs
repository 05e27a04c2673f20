using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Validation;
using KnowledgeGraph.Api.GraphQL;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.Tests.Generated;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Errors: each has a code that the README lists, and says what would be right.</summary>
public sealed partial class ErrorTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase("{ instrumnts { totalCount } }", "FIELDS_ON_CORRECT_TYPE", "Did you mean 'instruments'")]
    [TestCase("{ instruments(frist: 2) { totalCount } }", "KNOWN_ARGUMENT_NAMES", "Did you mean 'first'")]
    [TestCase("{ node(id: \"x\") { ... on Instrumnt { id } } }", "KNOWN_TYPE_NAMES", "Did you mean 'Instrument'")]
    [TestCase("{ instruments @includ(if: true) { totalCount } }", "KNOWN_DIRECTIVES", "Did you mean include?")]
    [TestCase("{ instruments(orderBy: DATE_DES) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "DATE_ASC, DATE_DESC")]
    [TestCase("{ instruments(orderBy: DATE_DES) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "Did you mean DATE_DESC")]
    [TestCase("{ instruments(orderBy: \"SYMBOL\") { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "without quotes")]
    [TestCase("{ instruments(filter: { kind: [RESOLUTIONS] }) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE",
        "filter.kind[0] is RESOLUTIONS; it has to be one of RESOLUTION, DECISION,")]
    [TestCase("{ instruments(filter: { bodies: [\"x\"] }) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE",
        "filter has a field bodies, which InstrumentFilter does not have. Did you mean body?")]
    [TestCase("{ instruments(filter: { dateFrom: \"16 December 2021\" }) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "\"2021-12-16\"")]
    [TestCase("{ instruments(filter: { vote: [{ vote: AGAINST }] }) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "filter.vote[0].state is missing")]
    [TestCase("{ instruments(filter: \"x\") { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "an object, InstrumentFilter, of the fields body, ")]
    [TestCase("{ instrument(ref: null) { id } }", "ARGUMENTS_OF_CORRECT_TYPE", "ref is null; it has to be text in quotes")]
    [TestCase("{ instruments(first: 1.5) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "first is 1.5; it has to be a whole number")]
    [TestCase("query Q($n: Int = \"x\") { instruments(first: $n) { totalCount } }", "DEFAULT_VALUES_OF_CORRECT_TYPE", "$n is \"x\"")]
    [TestCase("{ instruments(first: 100000) { nodes { citations(first: 500) { nodes { id } } } } }", "BAD_USER_INPUT",
        "first is 100000; it has to be from 0 to 500.")]
    [TestCase("{ instruments(first: 99999999999999999999999999999999999999) { nodes { citations { totalCount nodes { id } } } } }", "BAD_USER_INPUT",
        "first is 99999999999999999999999999999999999999; it has to be from 0 to 500")]
    [TestCase("{ lineage(from: [\"nothing at all\"]) { isTruncated } }", "NOT_FOUND", "nothing at all")]
    public async Task Error_SaysWhatWouldBeRight(string query, string code, string says)
    {
        (string itsCode, string message) = await _service.ErrorAsync(query);

        Assert.That((itsCode, message), Is.EqualTo((code, message)));
        Assert.That(message, Does.Contain(says));
    }

    [TestCase("$v: InstrumentOrder", "instruments(orderBy: $v)", "\"DATE\"", "$v is \"DATE\"; it has to be one of DATE_ASC,")]
    [TestCase("$v: InstrumentFilter", "instruments(filter: $v)", """{"bodies":["x"]}""", "$v has a field bodies, which InstrumentFilter does not have. Did you")]
    [TestCase("$v: InstrumentFilter", "instruments(filter: $v)", """{"kind":["TREATY","RESOLUTIONS"]}""", "$v.kind[1] is \"RESOLUTIONS\"")]
    [TestCase("$v: InstrumentFilter", "instruments(filter: $v)", """{"dateTo":"1/2/2021"}""", "$v.dateTo is \"1/2/2021\"; it has to be a date")]
    [TestCase("$v: Int", "instruments(first: $v)", "\"x\"", "$v is \"x\"; it has to be a whole number")]
    [TestCase("$v: Int!", "instruments(first: $v)", "null", "$v is null; it has to be a whole number")]
    public async Task Variable_IsToldAsALiteralIs(string definition, string field, string value, string says)
    {
        (string code, string message) = await _service.ErrorAsync(
            $"query Q({definition}) {{ {field} {{ totalCount }} }}", new { v = JsonDocument.Parse(value).RootElement });

        Assert.That(code, Is.EqualTo("INVALID_VALUE"));
        Assert.That(message, Does.StartWith(says));
    }

    [Test]
    public async Task RootField_ThatFails_CostsItselfAlone()
    {
        JsonElement answer = await _service.AskAsync(
            """{ a: instrument(ref: "E/RES/2022/14") { id } lineage(from: ["nothing"]) { isTruncated } b: statistics { instruments } }""");

        Assert.That(answer.GetProperty("errors").GetArrayLength(), Is.EqualTo(1));
        Assert.That(answer.GetProperty("data").GetProperty("lineage").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(answer.GetProperty("data").GetProperty("a").GetProperty("id").GetString(), Is.EqualTo("E/RES/2022/14"));
        Assert.That(answer.GetProperty("data").GetProperty("b").GetProperty("instruments").GetInt32(), Is.Positive);
    }

    [Test]
    public void Readme_ListsEveryCode()
    {
        Type[] ours = typeof(GraphSchema).Assembly.GetTypes();
        string[] constants = [.. ours.Where(t => t.Namespace?.StartsWith("KnowledgeGraph.Api.GraphQL", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(f => f.IsLiteral)
            .Select(f => f.GetRawConstantValue()).OfType<string>().Where(c => Code().IsMatch(c))];
        string[] refusals = [.. Enumerable.Range(400, 104).Select(status => new RefusedRequestException(status, "").Code).Distinct()];
        string[] unused = [.. typeof(ExecutionError).Assembly.GetTypes().Where(t => typeof(IValidationRule).IsAssignableFrom(t))
            .Except(DocumentValidator.CoreRules.Select(r => r.GetType())).Select(t => t.Name)];
        string[] library = [.. typeof(ExecutionError).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsPublic: true, Namespace: "GraphQL.Validation.Errors" } && typeof(ExecutionError).IsAssignableFrom(t))
            .Select(t => t.Name[..^"Error".Length]).Except(unused).Select(name => WordEnd().Replace(name, "_").ToUpperInvariant())];
        Assert.That(constants.Concat(refusals).Concat(library).Except(ErrorCodes.InReadme), Is.Empty);
    }

    [GeneratedRegex("^[A-Z]+(_[A-Z]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordEnd();
}
